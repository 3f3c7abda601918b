import type { EntityType } from "#schema/ontology.ts";
import { endsOf } from "../ends.ts";
import type { End, Scene } from "../ends.ts";
import { clauseText, eventBefore, eventOfClause } from "../events.ts";
import { argumentsOf } from "../grammar/arguments.ts";
import type { Group } from "../grammar/arguments.ts";
import type { Clause } from "../grammar/clause.ts";
import type { Predicate } from "../grammar/predicate.ts";
import type { Sheet } from "../grammar/sheet.ts";
import { lower } from "../grammar/token-reading.ts";
import { addAlias } from "../nodes.ts";
import { calledBelow } from "./called-below.ts";
import type { VerbRow } from "./row.ts";

/** What the clause that hangs on this verb is about: in criticism the one who acts in it, else the event that it tells. */
export function clauseEnds(scene: Scene, predicate: Predicate, row: VerbRow, kinds: readonly EntityType[]): End[] {
  const clause =
    complementOf(scene, predicate) ??
    complementBefore(scene, predicate) ??
    reportedBefore(scene, predicate) ??
    reportedAfter(scene, predicate);
  if (clause === undefined) return quotedEnds(scene, predicate, row, kinds);
  const own = ownEnds(scene, predicate);
  // Who complains of what happens to them complains of that.
  const about =
    row.relation === "CRITICIZED" ? aboutClause(scene, clause, kinds).filter(({ entity }) => !own.has(entity)) : [];
  const end = about.length > 0 || !kinds.includes("Event") ? undefined : eventOfClause(scene, clause);
  return end === undefined ? about : [end];
}

/** Those who do what the verb tells. */
function ownEnds(scene: Scene, predicate: Predicate): ReadonlySet<number> {
  const { subject } = argumentsOf(scene.sheet, predicate);
  const ends = subject === undefined ? [] : endsOf(scene, subject, ["Person", "Organization"]);
  return new Set(ends.map(({ entity }) => entity));
}

/** "„Die Regierung hat keinen Plan“, kritisierte X": whom the words in quotation marks are about. */
function quotedEnds(scene: Scene, predicate: Predicate, row: VerbRow, kinds: readonly EntityType[]): End[] {
  if (row.relation !== "CRITICIZED" || scene.sheet.clauses[predicate.clause]?.kind !== "main") return [];
  const quoted = scene.quoted?.();
  const clause = quoted?.sheet.clauses.find(({ kind }) => kind === "main");
  if (quoted === undefined || clause === undefined) return [];
  const own = ownEnds(scene, predicate);
  return subjectOf(quoted, clause, kinds).filter(({ entity }) => !own.has(entity));
}

function subjectOf(scene: Scene, clause: Clause, kinds: readonly EntityType[]): End[] {
  const inside = scene.sheet.predicates.find((predicate) => predicate.clause === clause.index);
  const { subject, subjectFrom } = inside === undefined ? {} : argumentsOf(scene.sheet, inside);
  if (subject === undefined || subjectFrom !== "own" || isEmptySubject(scene, subject)) return [];
  return endsOf(scene, subject, kinds).map((end) => ({ ...end, certainty: end.certainty * 0.8 }));
}

/** "kritisierte, die Kommission habe …": the clause right behind, in the subjunctive. */
function reportedAfter({ sheet }: Scene, predicate: Predicate): Clause | undefined {
  const next = sheet.clauses[predicate.clause + 1];
  const told = sheet.predicates.some(({ clause, reported }) => clause === next?.index && reported);
  return next?.kind === "main" && told ? next : undefined;
}

/** "Die Kommission habe …, kritisierte X": the verb comes first, and the clause before it is in the subjunctive. */
function reportedBefore({ sheet }: Scene, predicate: Predicate): Clause | undefined {
  const own = sheet.clauses[predicate.clause];
  if (own?.kind !== "main" || own.tokens[0] !== predicate.finite) return undefined;
  return sheet.clauses
    .slice(0, own.index)
    .reverse()
    .find(
      ({ index, kind }) =>
        kind === "main" && sheet.predicates.some(({ clause, reported }) => clause === index && reported),
    );
}

/** Subject of the clause, or its first object where the subject is a mere "es" or "man". */
function aboutClause(scene: Scene, clause: Clause, kinds: readonly EntityType[]): End[] {
  const inside = scene.sheet.predicates.find((predicate) => predicate.clause === clause.index);
  // What is done to somebody is not their doing.
  if (inside === undefined || clause.kind === "inf" || isUndergone(inside)) return [];
  const { subject, subjectFrom, objects } = argumentsOf(scene.sheet, inside);
  const own = subjectFrom === "own" ? subject : undefined;
  const empty = own === undefined || isEmptySubject(scene, own);
  const [end] = [...(empty ? [] : [own]), ...objects].flatMap((group) => endsOf(scene, group, kinds));
  if (end === undefined) return [];
  // What is said of it tells which one is meant.
  if (end.type === "Event") addAlias(scene.nodes, end.entity, clauseText(scene, clause) ?? "");
  return [{ ...end, certainty: end.certainty * 0.85 }];
}

/** Verbs whose subject has something done to it: "bemängelte, dass die Anwohner nichts erfahren hätten". */
const undergone: ReadonlySet<string> = new Set(
  "erfahren bekommen erhalten kriegen leiden verlieren fehlen warten learn receive suffer lose wait".split(" "),
);

const isUndergone = ({ passive, lemma }: Predicate): boolean => passive || undergone.has(lemma);

const isEmptySubject = ({ sheet }: Scene, group: Group): boolean =>
  /^(?:es|man|it|there|das|dies)$/u.test(lower(sheet.doc.tokens[sheet.phrases[group[0] ?? 0]!.head]!));

/** "Es sei ein Skandal, dass die Regierung schweige": whom or what the clause behind a mere "es" is about. */
export function complementEnds(scene: Scene, predicate: Predicate, kinds: readonly EntityType[]): End[] {
  const clause = complementOf(scene, predicate);
  // "It would be wrong to comment": nobody has done it.
  const supposed = clause?.kind === "inf" && /^(?:would|could|might)$/u.test(predicate.modal ?? "");
  if (clause === undefined || supposed || isOfNobody(scene, clause)) return [];
  const about = aboutClause(scene, clause, kinds);
  const end = about.length > 0 || !kinds.includes("Event") ? undefined : eventOfClause(scene, clause);
  return end === undefined ? about : [end];
}

/** Pronouns of which nothing is said that could be an event. */
export const nobody =
  /^(?:no-?one|nobody|none|nothing|something|anything|everything|anyone|everyone|someone|thereon|therein)$/u;

/** "a stunt that no-one takes seriously" tells of the stunt. */
const isOfNobody = ({ sheet }: Scene, { tokens }: Clause): boolean =>
  tokens.slice(0, 3).some((index) => nobody.test(lower(sheet.doc.tokens[index]!)));

export function complementOf({ sheet }: Scene, predicate: Predicate): Clause | undefined {
  return sheet.clauses.find((clause) => {
    if (clause.parent !== predicate.clause || clause.index <= predicate.clause) return false;
    if (clause.kind === "inf" || clause.kind === "comp") return true;
    if (clause.kind === "ing") return sheet.doc.language === "en" && clause.tokens[0] === predicate.verb + 1;
    const opener = clause.opener === undefined ? undefined : sheet.doc.tokens[clause.opener];
    return (
      clause.kind === "sub" && opener !== undefined && /^(?:dass|daß|that|ob|whether|wonach|how)$/u.test(lower(opener))
    );
  });
}

/** "Dass er Geld angenommen habe, stellte X in Abrede": the clause opens the sentence. */
export function complementBefore({ sheet }: Scene, predicate: Predicate): Clause | undefined {
  const own = sheet.clauses[predicate.clause];
  const [first, second] = sheet.clauses.slice(startOf(sheet, own));
  if (first?.kind !== "sub" || own === undefined || own.tokens[0] !== predicate.finite) return undefined;
  if (!/^da(?:ss|ß)$/u.test(openerOf(sheet, first))) return undefined;
  // "Dass er gelogen habe, wie das Blatt schrieb, wies X zurück": who said so stands between.
  const told = own.index === first.index + 2 && second !== undefined && openerOf(sheet, second) === "wie";
  return own.index === first.index + 1 || told ? first : undefined;
}

/** First clause behind the last semicolon or colon before a clause. */
function startOf({ clauses, doc }: Sheet, own: Clause | undefined): number {
  const opens = ({ tokens: [first = 0] }: Clause): boolean => /^[;:]$/u.test(doc.tokens[first - 1]?.text ?? "");
  return Math.max(0, clauses.slice(0, (own?.index ?? -1) + 1).findLastIndex(opens));
}

const openerOf = ({ doc }: Sheet, { opener }: Clause): string =>
  opener === undefined ? "" : lower(doc.tokens[opener]!);

const pronominal: Readonly<Record<string, string>> = {
  "pp:gegen": "dagegen",
  "pp:über": "darüber",
  "pp:an": "daran",
  "pp:von": "davon",
  "pp:in": "darin",
  "pp:für": "dafür",
  "pp:mit": "damit",
};

/** "protestierte dagegen, dass …" and "Dagegen protestierte …": what the clause behind or the sentence before says. */
export function pointedEnds(
  scene: Scene,
  predicate: Predicate,
  row: VerbRow,
  place: string,
  kinds: readonly EntityType[],
): End[] {
  const named = row.relation === "CRITICIZED" ? calledBelow(scene, predicate, kinds) : [];
  if (named.length > 0) return named;
  const word = pronominal[place];
  const { tokens } = scene.sheet.doc;
  const at = predicate.domain.find((index) => lower(tokens[index]!) === word);
  if (word === undefined || at === undefined) return [];
  const below = isAnswered(scene, predicate, row) ? [] : clauseEnds(scene, predicate, row, kinds);
  const before = below.length > 0 ? undefined : pointedBack(scene, row, word, at === scene.sheet.line[0]);
  return before === undefined ? below : [before];
}

/** "Daran sei kein Wort wahr": what the sentence before says, where the word opens the sentence or can mean nothing else. */
function pointedBack(scene: Scene, { relation }: VerbRow, word: string, first: boolean): End | undefined {
  const sure = first || relation === "DENIED";
  return sure || word === "darin" ? eventBefore(scene, sure ? 0.6 : 0.5) : undefined;
}

/** "will davon nichts wissen: Es seien keine Millionen gewesen": behind the colon stands the answer, not what is denied. */
const isAnswered = (scene: Scene, predicate: Predicate, { relation }: VerbRow): boolean =>
  relation === "DENIED" && opensAnswer(scene, predicate);

/** "Lang widerspricht: Er habe niemanden bedroht": behind the colon stands what is said against it. */
export const opensAnswer = ({ sheet: { doc, clauses } }: Scene, { clause }: Predicate): boolean =>
  doc.tokens[(clauses[clause]?.tokens.at(-1) ?? -2) + 1]?.text === ":";
