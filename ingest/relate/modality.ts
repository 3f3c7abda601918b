import type { Modality, RelationType } from "#schema/ontology.ts";
import type { Predicate } from "./grammar/predicate.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { lower, posOf } from "./grammar/token-reading.ts";

const negations =
  /^(?:nicht|nie|niemals|nirgends|weder|kaum|keinesfalls|keineswegs|not|n['’]t|never|neither|hardly|without|ohne|nor|no|kein(?:e[rsnm]?)?)$/u;
const limits = /^(?:nur|allein|bloß|only|just|zuletzt|least|lange|mehr|alleine)$/u;
const hearsay =
  /^(?:angeblich(?:e[rsnm]?)?|mutmaßlich(?:e[rsnm]?)?|offenbar|anscheinend|vermeintlich(?:e[rsnm]?)?|allegedly|reportedly|apparently|supposedly|purportedly)$/u;
const intentions = new Set(
  "planen beabsichtigen vorhaben ankündigen versprechen erwägen hoffen vorschlagen anbieten bitten einladen verlangen fordern auffordern aufrufen drängen plan intend hope want promise offer propose agree ask seek expect aim schedule vow pledge advise urge encourage tell order instruct require invite want need try attempt wish prepare be".split(
    " ",
  ),
);

/** Tokens of the clause that belong to this verb, in order. */
function own(sheet: Sheet, predicate: Predicate): string[] {
  // "die nicht im Landtag vertretenen Linken": what stands in a frame says nothing of the verb around it.
  const framed = new Set(
    sheet.predicates.flatMap((other) => (other.attributive === undefined || other === predicate ? [] : other.domain)),
  );
  return predicate.domain
    .filter((index) => !framed.has(index) && !deniesNoun(sheet, index))
    .map((index) => lower(sheet.doc.tokens[index]!));
}

/** "beklagte nicht ausgezahlte Prämien": before an adjective and its noun the negation is theirs. */
function deniesNoun({ doc }: Sheet, index: number): boolean {
  const [token, adjective, noun] = doc.tokens.slice(index, index + 3);
  if (doc.language !== "de" || token?.text !== "nicht" || adjective === undefined || noun === undefined) return false;
  return posOf(adjective) === "ADJ" && /e[nrsm]?$/u.test(adjective.text) && posOf(noun) === "NOUN";
}

export function isNegated(sheet: Sheet, predicate: Predicate): boolean {
  const heard = own(sheet, predicate);
  if (opensInfinitive(sheet, predicate)) heard.pop();
  return heard.some((word, i) => negations.test(word) && !limits.test(heard[i + 1] ?? "") && !notOnly(heard, i));
}

/** "pressed him not | to go": what stands last before another infinitive belongs to that. */
function opensInfinitive({ doc }: Sheet, { domain, verb }: Predicate): boolean {
  const last = domain.at(-1) ?? verb;
  return last > verb && doc.tokens[last]?.text === "not" && doc.tokens[last + 1]?.text === "to";
}

/** "keine Gelegenheit aus, ihn zu treffen": the object that is denied is another one only rarely; "no longer" still negates. */
const notOnly = (heard: readonly string[], i: number): boolean => heard[i] === "no" && heard[i + 1] === "doubt";

export const isHearsay = (sheet: Sheet, predicate: Predicate): boolean =>
  own(sheet, predicate).some((word) => hearsay.test(word));

/** What the forms of the verb say about whether it happened. */
export function modalityOf(sheet: Sheet, predicate: Predicate, relation: RelationType): Modality {
  if (isNegated(sheet, predicate) || isRefused(sheet, predicate)) return "negated";
  if (isHearsay(sheet, predicate) || (predicate.modal === "sollen" && predicate.perfect)) return "alleged";
  if (isPlanned(sheet, predicate)) return "planned";
  return relation === "CONTACTED" ? contactAsTold(sheet, predicate) : "asserted";
}

function contactAsTold(sheet: Sheet, predicate: Predicate): Modality {
  if (isDenied(sheet, predicate)) return "negated";
  return predicate.reported || isSaidOf(sheet, predicate) ? "alleged" : "asserted";
}

const refusals = new Set("refuse decline fail avoid cease stop".split(" "));
const hearers = new Set("report say allege believe claim rumor rumour suspect accuse".split(" "));

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
        (other) => refusals.has(other.lemma) || (other.lemma === "be" && own(sheet, other).includes("unable")),
      )
    : false;

/** "is said to have met him", "accused of meeting him". */
const isSaidOf = (sheet: Sheet, predicate: Predicate): boolean =>
  governorsOf(sheet, predicate).some(({ lemma, passive }) => hearers.has(lemma) && (passive || lemma === "accuse"));

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
  return sheet.predicates.some((other) => other.clause === clause.parent && intentions.has(other.lemma));
}
