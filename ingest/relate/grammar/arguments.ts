import type { Token } from "../../document.ts";
import { ACC, DAT, NOM } from "./case-marks.ts";
import { isTime } from "./groups.ts";
import { isAttached } from "./attached.ts";
import { attributiveArguments } from "./attributive.ts";
import { frontedObjects } from "./fronted-object.ts";
import { isCited } from "./cited.ts";
import type { Clause } from "./clause.ts";
import { participleSubject } from "./participle-subject.ts";
import type { Phrase } from "./phrase.ts";
import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";
import { isQuoteMark, lower } from "./token-reading.ts";
import { agency, subjectScore } from "./agency.ts";

/** Coordinated phrases that fill one place of a verb, as indices into the sheet's phrases. */
export type Group = readonly number[];

export type Arguments = Readonly<{
  subject?: Group;
  /** How the subject was found, with a certainty of 0..1. */
  subjectFrom: "own" | "shared" | "control" | "none";
  /** Objects without a preposition, in order. */
  objects: readonly Group[];
  prepositional: readonly Readonly<{ preposition: string; group: Group }>[];
  reflexive: boolean;
}>;

/** First of coordinated phrases, which shows what all of them are. */
export const leader = (sheet: Sheet, group: Group): Phrase => sheet.phrases[group[0] ?? -1]!;

/** Verbs whose infinitive has their object for its subject: "bat ihn, zu …". */
const objectControl = new Set(
  "bitten auffordern überreden zwingen drängen beschuldigen bezichtigen vorwerfen vorhalten unterstellen anlasten empfehlen raten erlauben verbieten einladen beauftragen ask urge tell accuse force order persuade invite warn instruct encourage advise allow".split(
    " ",
  ),
);

export function argumentsOf(sheet: Sheet, predicate: Predicate, depth = 0): Arguments {
  if (predicate.attributive !== undefined) return attributiveArguments(sheet, predicate.attributive);
  const domain = new Set(predicate.domain);
  const groups = sheet.groups.filter((group) => {
    const { head, inside } = leader(sheet, group);
    return domain.has(head) && inside === undefined && !sheet.appositionOf.has(group[0]!);
  });
  const plain = groups.filter((group) => isArgument(sheet, leader(sheet, group)));
  // "bat sie zu sich", "tat es von sich aus": behind a preposition it belongs to no verb.
  const reflexive = groups.some((group) => {
    const { kind, preposition } = leader(sheet, group);
    return kind === "reflexive" && preposition === undefined;
  });
  const own =
    sheet.doc.language === "de" ? germanSubject(sheet, predicate, plain) : englishSubject(sheet, predicate, plain);
  const { subject, from } =
    own === undefined || needsOther(sheet, predicate)
      ? borrowed(sheet, predicate, depth)
      : { subject: own, from: "own" as const };
  const inside = plain.filter((group) => group !== own && canBeObject(sheet, predicate, group, own));
  const objects = own === undefined ? inside : withFronted(sheet, predicate, inside);
  const prepositional = groups.flatMap((group) => {
    const phrase = leader(sheet, group);
    const { preposition, head } = phrase;
    return preposition === undefined || isAttached(sheet, predicate, phrase) || isTime(sheet.doc.tokens[head])
      ? []
      : [{ preposition, group }];
  });
  return {
    subjectFrom: from,
    objects: own !== undefined && needsOther(sheet, predicate) ? plain : objects,
    prepositional,
    reflexive,
    ...(subject !== undefined && { subject }),
  };
}

const withFronted = (sheet: Sheet, predicate: Predicate, objects: readonly Group[]): readonly Group[] =>
  objects.length > 0 ? objects : frontedObjects(sheet, predicate);

/** English objects follow the verb. Before the verb of a German main clause is place for one, the subject or an object. */
function canBeObject(sheet: Sheet, predicate: Predicate, group: Group, subject: Group | undefined): boolean {
  if (sheet.doc.language === "en")
    return leader(sheet, group).from > predicate.verb || leader(sheet, group).kind === "relative";
  return subject === undefined || !isFirstInMain(sheet, predicate, group) || !isFirstInMain(sheet, predicate, subject);
}

const kindOf = (sheet: Sheet, predicate: Predicate): string => sheet.clauses[predicate.clause]?.kind ?? "main";

const needsOther = (sheet: Sheet, predicate: Predicate): boolean =>
  ["inf", "ing"].includes(kindOf(sheet, predicate)) || verbFirstAfterConjunction(sheet, predicate);

/** "… und wirft ihm vor": the place before the verb is empty, so the subject is that of the clause before. */
function verbFirstAfterConjunction(sheet: Sheet, predicate: Predicate): boolean {
  const clause = sheet.clauses[predicate.clause];
  if (sheet.doc.language !== "de" || clause?.conjoined === undefined || clause.kind !== "main" || predicate.second)
    return false;
  return opensWithoutSubject(sheet.doc.tokens, clause);
}

/** "und tadelte …" and "…, tadelte aber die Justiz", where what contrasts stands right behind the verb. */
function opensWithoutSubject(tokens: readonly Token[], { tokens: [first = -1, second = -1], finite }: Clause): boolean {
  if (first === finite) return /^(?:aber|jedoch|dagegen|hingegen)$/u.test(tokens[second]?.text ?? "");
  return tokens[first]?.readings[0]?.pos === "CCONJ" && second === finite;
}

function isArgument(sheet: Sheet, phrase: Phrase): boolean {
  if (phrase.preposition !== undefined || phrase.kind === "reflexive" || isCited(sheet.doc.tokens, phrase))
    return false;
  // "bezeichnete ihn als Lügner": what follows "als" says something of another phrase.
  if (isCompared(sheet, phrase)) return false;
  if (phrase.mention === undefined && isTime(sheet.doc.tokens[phrase.head])) return false;
  return !hangsOnNoun(sheet, phrase);
}

/** After "als", "wie" or "than", but not in "mehr als 300". */
function isCompared({ doc, clauses }: Sheet, { from }: Phrase): boolean {
  // "attackierte ihn als „Totengräber“": a mark may stand between.
  const at = doc.tokens[from - 1] !== undefined && isQuoteMark(doc.tokens[from - 1]!) ? from - 2 : from - 1;
  const [more, before] = [doc.tokens[at - 1], doc.tokens[at]];
  if (before === undefined || !/^(?:als|wie|as|like|than)$/u.test(lower(before))) return false;
  // "wie die Zeitung berichtete": here the word opens a clause with a verb of its own.
  if (clauses.some(({ opener, finite }) => opener === before.index && finite !== undefined)) return false;
  return more === undefined || !/^(?:mehr|weniger|more|fewer|less)$/iu.test(more.text);
}

/** Whether a prepositional phrase stands right after a noun and so may belong to it. */
export function followsNoun(sheet: Sheet, phrase: Phrase): boolean {
  const before = phrase.after === undefined ? undefined : sheet.phrases[phrase.after];
  return before !== undefined && before.kind === "noun" && before.mention === undefined;
}

/** A genitive right after a noun belongs to it; it is an object only where a verb asks for a dative. */
export function hangsOnNoun(sheet: Sheet, phrase: Phrase): boolean {
  const before = phrase.after === undefined ? undefined : sheet.phrases[phrase.after];
  if (!phrase.genitive || before === undefined) return false;
  const name =
    before.kind === "name" && before.mention !== undefined && sheet.doc.mentions[before.mention]?.type === "Person";
  return !name && before.kind !== "pronoun" && before.kind !== "reflexive" && before.kind !== "relative";
}

const numberOfFinite = (token: Token | undefined): "sg" | "pl" | undefined => token?.readings[0]?.number;

function agrees(sheet: Sheet, group: Group, finite: Token | undefined): boolean {
  const verb = numberOfFinite(finite);
  if (verb === undefined) return true;
  if (group.length > 1) return verb === "pl" || leader(sheet, group).kind === "noun";
  const number = numberByAntecedent(sheet, leader(sheet, group));
  return number === undefined || number === verb;
}

/** A relative pronoun is one or several as what it stands for is. */
function numberByAntecedent(sheet: Sheet, { kind, index, number }: Phrase): "sg" | "pl" | undefined {
  const antecedent = kind === "relative" ? sheet.antecedentOf.get(index) : undefined;
  return antecedent === undefined ? number : sheet.phrases[antecedent]!.number;
}

function germanSubject(sheet: Sheet, predicate: Predicate, plain: readonly Group[]): Group | undefined {
  const finite = predicate.finite === undefined ? undefined : sheet.doc.tokens[predicate.finite];
  const pool = predicate.second ? [...outside(sheet, predicate), ...plain] : plain;
  const possible = pool.filter((group) => (leader(sheet, group).cases & NOM) !== 0 && agrees(sheet, group, finite));
  const fixed = subjectByVerb(sheet, predicate, possible);
  if (fixed !== undefined) return fixed;
  let best: { group: Group; score: number } | undefined;
  for (const group of possible) {
    const score =
      subjectScore(sheet, leader(sheet, group)) + placeScore(sheet, predicate, group, possible[0] === group);
    if (best === undefined || score > best.score) best = { group, score };
  }
  return best?.group;
}

/** Subject that the verb itself tells. */
function subjectByVerb(sheet: Sheet, predicate: Predicate, possible: readonly Group[]): Group | undefined {
  // "Absprachen habe es nicht gegeben": what there is or is not is an object.
  if (predicate.lemma === "geben") return possible.find((group) => isEs(sheet, group));
  // "Die Entscheidung ist ein Fehler": both are nominatives, and the first is what something is said of.
  if (!copulas.has(predicate.lemma)) return undefined;
  return possible.find((group) => isFirstInMain(sheet, predicate, group)) ?? possible[0];
}

const isEs = (sheet: Sheet, group: Group): boolean => lower(sheet.doc.tokens[leader(sheet, group).head]!) === "es";

const copulas = new Set(["sein", "bleiben", "werden"]);

/** What stands before the verb of a main clause is its subject more often than its object. */
const isFirstInMain = (sheet: Sheet, { clause, finite }: Predicate, group: Group): boolean =>
  finite !== undefined && sheet.clauses[clause]?.kind === "main" && leader(sheet, group).head < finite;

/** Behind the verb and below another clause the subject comes first unless it is something and the object somebody. */
function placeScore(sheet: Sheet, predicate: Predicate, group: Group, first: boolean): number {
  // Things stand before the verb as objects ("Kritik übte die Opposition"); somebody does so far less often.
  if (isFirstInMain(sheet, predicate, group)) return agency(sheet, leader(sheet, group)) > 0 ? 1.1 : 0.7;
  if (!first || leader(sheet, group).kind === "relative") return 0;
  const kind = kindOf(sheet, predicate);
  return /^(?:sub|rel)$/u.test(kind) || (kind === "main" && !isTitle(sheet, leader(sheet, group))) ? 0.5 : 0;
}

/** "die Zeitung Le Monde", "die Vorsitzende Richterin Maria Lang": what the name right behind it is. */
const isTitle = ({ phrases }: Sheet, { index }: Phrase): boolean =>
  phrases[index + 1]?.after === index && phrases[index + 1]!.kind === "name";

/** Phrases of the clause that stand before the domain of a second verb. */
function outside(sheet: Sheet, predicate: Predicate): Group[] {
  const domain = new Set(predicate.domain);
  const clause = new Set(sheet.clauses[predicate.clause]?.tokens);
  const first = Math.min(...predicate.domain);
  return sheet.groups
    .filter((group) => {
      const phrase = leader(sheet, group);
      return (
        clause.has(phrase.head) &&
        !domain.has(phrase.head) &&
        phrase.head < first &&
        isArgument(sheet, phrase) &&
        phrase.cases !== ACC &&
        phrase.cases !== DAT
      );
    })
    .slice(0, 1);
}

function englishSubject(sheet: Sheet, predicate: Predicate, plain: readonly Group[]): Group | undefined {
  const first = predicate.finite !== undefined && predicate.finite < predicate.verb ? predicate.finite : predicate.verb;
  const before = plain.filter(
    (group) => leader(sheet, group).head < first && !isNameWithin(sheet, leader(sheet, group)),
  );
  // "The minister of the interior said": what hangs on a preposition is no argument, so the last one left is the subject.
  const found = before.at(-1);
  if (found !== undefined) return found;
  // "…", said the minister.
  const inverted = kindOf(sheet, predicate) === "main" && predicate.clause >= 0 && startsWithVerb(sheet, predicate);
  return inverted ? plain.find((group) => leader(sheet, group).head > predicate.verb) : undefined;
}

/** "Lang, of the charity The Mustard Seed, disagreed": the name belongs to the noun before it, which hangs on a preposition. */
function isNameWithin({ doc, phrases, line }: Sheet, { kind, after }: Phrase): boolean {
  const before = kind === "name" && after !== undefined ? phrases[after]! : undefined;
  if (before?.kind !== "noun" || before.preposition !== "of") return false;
  return before.prepositionAt !== line[0] && !isTime(doc.tokens[before.head]);
}

/** A clause that opens with its verb goes on with the subject before, unless the verb follows somebody's words in quotation marks. */
function startsWithVerb({ clauses, doc }: Sheet, { clause, verb }: Predicate): boolean {
  const own = clauses[clause];
  const before = doc.tokens[verb - 1];
  return own?.tokens[0] === verb && (own.conjoined === undefined || (before !== undefined && isQuoteMark(before)));
}

type Borrowed = Readonly<{ subject?: Group; from: Arguments["subjectFrom"] }>;

/** Longest chain of clauses along which a subject is looked for. */
const furthest = 6;

function borrowed(sheet: Sheet, predicate: Predicate, depth: number): Borrowed {
  const clause = sheet.clauses[predicate.clause];
  if (clause === undefined || depth > furthest) return { from: "none" };
  const near = afterRelative(sheet, clause, predicate) ?? participleSubject(sheet, clause);
  if (near !== undefined) return { subject: near, from: "shared" };
  const control = isControlled(clause);
  const other = control ? controller(sheet, clause) : clause.conjoined;
  const governor = other === undefined ? undefined : governorOf(sheet, other, predicate);
  const subject = governor === undefined ? undefined : lent(sheet, governor, clause.kind, depth);
  return subject === undefined ? { from: "none" } : { subject, from: control ? "control" : "shared" };
}

/**
 * The clause that lends its subject. "Speaking to reporters, she said": what opens the sentence borrows from the main clause
 * behind it; "meeting the pope, and speaking to deputies": participles in a row borrow from the same clause.
 */
function controller(sheet: Sheet, clause: Clause): number | undefined {
  if (clause.parent === undefined) return sheet.clauses.slice(clause.index).find(({ kind }) => kind === "main")?.index;
  const before = sheet.doc.tokens[(clause.tokens[0] ?? 0) - 1]?.text ?? "";
  const listed = clause.kind === "ing" && /^(?:,|and|or|including)$/u.test(before);
  return listed ? aboveParticiples(sheet, clause.parent) : clause.parent;
}

function aboveParticiples(sheet: Sheet, index: number): number {
  const clause = sheet.clauses[index];
  return clause?.kind === "ing" && clause.parent !== undefined ? aboveParticiples(sheet, clause.parent) : index;
}

const isControlled = ({ kind }: Clause): boolean => kind === "inf" || kind === "ing";

/** What a governing verb gives to the clause below: its subject, or its object where it asks somebody to do something. */
function lent(sheet: Sheet, governor: Predicate, kind: Clause["kind"], depth: number): Group | undefined {
  const { subject, objects } = argumentsOf(sheet, governor, depth + 1);
  return kind === "inf" && objectControl.has(governor.lemma) && !governor.passive ? objects.at(-1) : subject;
}

/** "… and his critics, who are many, blame him": the subject is what the relative clause belongs to. */
function afterRelative(sheet: Sheet, clause: Clause, predicate: Predicate): Group | undefined {
  const relative = sheet.clauses[clause.index - 1];
  if (clause.kind !== "main" || relative?.kind !== "rel" || clause.tokens[0] !== predicate.finite) return undefined;
  const pronoun = sheet.phrases.find(({ head }) => head === relative.opener);
  const antecedent = pronoun === undefined ? undefined : sheet.antecedentOf.get(pronoun.index);
  return antecedent === undefined
    ? undefined
    : (sheet.groups.find((group) => group.includes(antecedent)) ?? [antecedent]);
}

const governorOf = (sheet: Sheet, clause: number, predicate: Predicate): Predicate | undefined =>
  sheet.predicates.filter((other) => other.clause === clause && other !== predicate).at(-1);
