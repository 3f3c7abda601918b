import type { Modality, RelationType } from "#schema/ontology.ts";
import { isReported, isSupposed } from "./grammar/reported.ts";
import type { Predicate } from "./grammar/predicate.ts";
import type { Sheet } from "./grammar/sheet.ts";
import type { Token } from "../document.ts";
import { lower, posOf } from "./grammar/token-reading.ts";

const negations =
  /^(?:nicht|nie|niemals|nirgends|weder|kaum|keinesfalls|keineswegs|not|n['’]t|never|neither|hardly|without|ohne|nor|no|nobody|none|nichts|niemand(?:e[mn])?|keinerlei|kein(?:e[rsnm]?)?)$/u;
const limits = /^(?:nur|allein|bloß|only|just|zuletzt|least|less|lange|mehr|alleine|weniger|minder|aber)$/u;
const hearsay =
  /^(?:angeblich(?:e[rsnm]?)?|mutmaßlich(?:e[rsnm]?)?|offenbar|anscheinend|vermeintlich(?:e[rsnm]?)?|allegedly|reportedly|apparently|supposedly|purportedly)$/u;
const intentions = new Set(
  "planen beabsichtigen vorhaben ankündigen versprechen erwägen hoffen vorschlagen anbieten bitten einladen verlangen fordern auffordern aufrufen drängen plan intend hope want promise offer propose agree ask seek expect aim schedule vow pledge advise urge encourage tell order instruct require invite want need try attempt wish prepare be beschließen vereinbaren".split(
    " ",
  ),
);

/** Tokens of the clause that belong to this verb, in order: not what is quoted in it, as in "verhöhnte sie als „Jägerin ohne Schein“". */
function own(sheet: Sheet, predicate: Predicate): Token[] {
  // "die nicht im Landtag vertretenen Linken": what stands in a frame says nothing of the verb around it.
  const framed = new Set(
    sheet.predicates.flatMap((other) => (other.attributive === undefined || other === predicate ? [] : other.domain)),
  );
  const until = colonBehind(sheet, predicate);
  return predicate.domain
    .filter((index) => index < until && !framed.has(index) && !deniesNoun(sheet, index))
    .filter((index) => !sheet.quoted.has(index) || sheet.quoted.has(predicate.verb))
    .map((index) => sheet.doc.tokens[index]!);
}

/** "wies es von sich: Nicht er sei gemeint": what is told behind a colon says nothing of the verb before it. */
function colonBehind({ doc: { tokens } }: Sheet, { verb, domain }: Predicate): number {
  const end = domain.at(-1) ?? verb;
  for (let at = verb + 1; at < end; at++) if (tokens[at]?.text === ":") return at;
  return Infinity;
}

/** "beklagte nicht ausgezahlte Prämien": before an adjective and its noun the negation is theirs. */
function deniesNoun({ doc }: Sheet, index: number): boolean {
  const [token, adjective, noun] = doc.tokens.slice(index, index + 3);
  if (doc.language !== "de" || token?.text !== "nicht" || adjective === undefined || noun === undefined) return false;
  return posOf(adjective) === "ADJ" && /e[nrsm]?$/u.test(adjective.text) && posOf(noun) === "NOUN";
}

export function isNegated(sheet: Sheet, predicate: Predicate): boolean {
  const heard = own(sheet, predicate);
  const words = heard.map(lower);
  if (isDeniedInfinitive(sheet, predicate)) return true;
  return heard.some(
    ({ index }, i) =>
      negations.test(words[i]!) &&
      !limits.test(words[i + 1] ?? "") &&
      !(words[i] === "nichts" && /^(?:anderes|als)$/u.test(words[i + 1] ?? "")) &&
      !notOnly(words, i) &&
      !deniesOther(sheet, predicate, index),
  );
}

/** "besuchte ihn ohne Presse", "pressed him not to go", "wies es als nicht fundiert zurück": the negation is of something else. */
function deniesOther(sheet: Sheet, predicate: Predicate, index: number): boolean {
  const { tokens } = sheet.doc;
  const word = lower(tokens[index]!);
  if (word === "ohne" || word === "without") return !opensInfinitive(sheet, predicate, index);
  if (word === "not") return isOfOther(tokens, index) && index + 2 !== predicate.verb;
  return word === "nicht" && tokens.slice(Math.max(0, index - 2), index).some(({ text }) => text === "als");
}

/** "not to go", "faulted him for not having spoken". */
function isOfOther(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1]?.text ?? "", tokens[index + 1]?.text ?? ""];
  return next === "to" || (/^(?:for|of|by|about|over)$/u.test(before) && /ing$/u.test(next));
}

/** "ohne ihn zu treffen", "without meeting him". */
function opensInfinitive({ clauses }: Sheet, { clause, verb }: Predicate, index: number): boolean {
  const { kind, tokens: [first] = [] } = clauses[clause] ?? {};
  return index === verb - 1 || (kind === "inf" && first === index);
}

/** "decided not to meet him": the negation stands before the infinitive. */
const isDeniedInfinitive = ({ doc: { tokens } }: Sheet, { verb }: Predicate): boolean =>
  tokens[verb - 1]?.text === "to" && tokens[verb - 2]?.text === "not";

/** "keine Gelegenheit aus, ihn zu treffen": the object that is denied is another one only rarely; "no longer" still negates. */
const notOnly = (heard: readonly string[], i: number): boolean =>
  heard[i] === "no" && /^(?:doubt|matter)$/u.test(heard[i + 1] ?? "");

/** "angeblich", "dem Vernehmen nach", "reportedly". */
export const isHearsay = (sheet: Sheet, predicate: Predicate): boolean =>
  own(sheet, predicate).some((token) => hearsay.test(lower(token)) || token.text === "Vernehmen");

/** What the forms of the verb say about whether it happened. */
export function modalityOf(sheet: Sheet, predicate: Predicate, relation: RelationType): Modality {
  if (isNegated(sheet, predicate) || isRefused(sheet, predicate)) return "negated";
  if (isHearsay(sheet, predicate) || isAskedWhether(sheet, predicate)) return "alleged";
  if (isSupposed(predicate) || isClaimedContact(predicate, relation)) return "alleged";
  if (isPlanned(sheet, predicate)) return "planned";
  return relation === "CONTACTED" ? contactAsTold(sheet, predicate) : "asserted";
}

/** "will sie getroffen haben". */
const isClaimedContact = ({ modal, perfect }: Predicate, relation: RelationType): boolean =>
  relation === "CONTACTED" && modal === "wollen" && perfect;

/** "Ob er mit ihr gesprochen hat, ist unklar": nobody says that it was so. */
function isAskedWhether({ doc, clauses }: Sheet, { clause }: Predicate): boolean {
  const { opener = -1 } = clauses[clause] ?? {};
  return /^(?:ob|whether)$/u.test(doc.tokens[opener]?.text.toLowerCase() ?? "");
}

function contactAsTold(sheet: Sheet, predicate: Predicate): Modality {
  if (isDenied(sheet, predicate)) return "negated";
  return isReported(sheet, predicate) || isSaidOf(sheet, predicate) ? "alleged" : "asserted";
}

const refusals = new Set(
  "refuse decline fail avoid cease stop weigern verweigern ablehnen verzichten unterlassen vermeiden versäumen ausschließen".split(
    " ",
  ),
);
const hearers = new Set(
  "report say allege believe claim rumor rumour suspect accuse beschuldigen bezichtigen verdächtigen".split(" "),
);
const accusers = new Set("accuse beschuldigen bezichtigen verdächtigen".split(" "));

const governorsOf = (sheet: Sheet, { clause }: Predicate): readonly Predicate[] => {
  const own = sheet.clauses[clause];
  return own?.parent === undefined || !/^(?:inf|ing)$/u.test(own.kind)
    ? []
    : sheet.predicates.filter((other) => other.clause === own.parent);
};

/** "refused to meet him", "stopped short of accusing her", "were unable to reach him". */
const isRefused = (sheet: Sheet, predicate: Predicate): boolean =>
  sheet.clauses[predicate.clause]?.opener !== undefined || sheet.clauses[predicate.clause]?.kind === "inf"
    ? governorsOf(sheet, predicate).some(
        (other) =>
          (refusals.has(other.lemma) && !isNegated(sheet, other)) ||
          (other.lemma === "be" && own(sheet, other).some(({ text }) => text === "unable")),
      )
    : false;

/** "is said to have met him", "accused of meeting him", "bezichtigt sie, ihn getroffen zu haben". */
const isSaidOf = (sheet: Sheet, predicate: Predicate): boolean =>
  governorsOf(sheet, predicate).some(({ lemma, passive }) => hearers.has(lemma) && (passive || accusers.has(lemma)));

const denials = new Set(
  "deny dispute refute reject bestreiten dementieren abstreiten leugnen zurückweisen widersprechen".split(" "),
);

/** "denied meeting him", "denies that he met him", "bestritt, ihn getroffen zu haben", "wies Berichte zurück, er habe …". */
function isDenied(sheet: Sheet, { clause, reported }: Predicate): boolean {
  const own = sheet.clauses[clause];
  if (own === undefined || own.kind === "rel" || (own.kind === "main" && !reported)) return false;
  const over = own.kind === "main" ? own.index - 1 : own.parent;
  return sheet.predicates.some(
    (other) => other.clause === over && denials.has(other.lemma) && !isNegated(sheet, other),
  );
}

const planning = new Set("sollen wollen mögen dürfen will would shall may might should could can".split(" "));

function isPlanned(sheet: Sheet, predicate: Predicate): boolean {
  if (predicate.perfect) return false;
  if (predicate.future) return true;
  if (predicate.modal !== undefined)
    return planning.has(predicate.modal) && !(predicate.modal === "wollen" && predicate.perfect);
  const clause = sheet.clauses[predicate.clause];
  if (clause?.kind !== "inf" || clause.parent === undefined) return false;
  return sheet.predicates.some(
    (other) => other.clause === clause.parent && intentions.has(other.lemma) && !isDone(sheet, other),
  );
}

/** "was quick to blame him", "was the first to meet her": it has happened. */
const isDone = (sheet: Sheet, predicate: Predicate): boolean =>
  predicate.lemma === "be" &&
  own(sheet, predicate).some(({ text }) => /^(?:quick|swift|first|last|only|fast)$/u.test(text));
