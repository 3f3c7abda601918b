import { explainedBehindVerb, explainedTo } from "./explained.ts";
import { argumentsOf } from "./grammar/arguments.ts";
import type { Clause } from "./grammar/clause.ts";
import { isTime } from "./grammar/groups.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { isVerbal, lemmaOf, lower, posOf } from "./grammar/token-reading.ts";
import { tokensWithin } from "./grammar/tokens-within.ts";
import type { End, Scene } from "./ends.ts";
import { addAlias, addNode, rename } from "./nodes.ts";
import type { Nodes } from "./nodes.ts";

/** Longest name of an event, in characters; what is longer is cut between words. */
export const longestName = 160;

/** Event that a noun phrase names, with the genitives and prepositional phrases that belong to it. */
export function eventFor(scene: Scene, phrase: Phrase): End | undefined {
  if (phrase.kind === "pronoun") return pointedAt(scene, phrase);
  if (phrase.kind !== "noun") return undefined;
  const { doc } = scene.sheet;
  const head = doc.tokens[phrase.head]!;
  if (!/\p{L}{3}/u.test(head.text) || (posOf(head) === "PROPN" && !isThing(scene.sheet, phrase))) return undefined;
  const known = knownEvent(scene, phrase);
  const extent = extentOfEvent(scene.sheet, phrase, known !== undefined);
  if (known !== undefined) {
    if (extent.told !== undefined) callByContent(scene.nodes, known, extent.told);
    return { entity: known, type: "Event", certainty: 0.95 };
  }
  const event = added(scene, extent.from, extent.to, phrase.head, keyOf(scene.sheet, phrase, extent.end));
  if (event !== undefined && extent.end > extent.to) callByContent(scene.nodes, event.entity, extent.told!);
  return event;
}

type EventExtent = Readonly<{
  from: number;
  to: number;
  /** Behind all that says what it is, also where a verb stands between. */
  end: number;
  /** What it is called with the clause that tells what it is. */
  told?: string;
}>;

/** How far a noun for an event reaches; one that is known begins with its noun. */
function extentOfEvent(sheet: Sheet, phrase: Phrase, isKnown: boolean): EventExtent {
  const tail = tailOf(sheet, phrase);
  const to = explainedTo(sheet, phrase, tail);
  const from = isKnown ? phrase.head : withoutDeterminer(sheet, phrase);
  const behind = to > tail ? undefined : explainedBehindVerb(sheet, phrase, to);
  if (to === tail && behind === undefined) return { from, to, end: to };
  const parts = [textBetween(sheet, from, to), ...(behind ? [textBetween(sheet, ...behind)] : [])];
  return { from, to, end: behind?.[1] ?? to, told: eventName(parts.join(", ")) };
}

/** "Vorwurf, Akten vernichtet zu haben" says more than "Vorwurf". */
function callByContent(nodes: Nodes, entity: number, told: string): void {
  if (nodes.entities[entity]!.mentions.length > 1) addAlias(nodes, entity, told);
  else rename(nodes, entity, told);
}

/** "Stuttgart 21", "Nord Stream 2": a project that is called by a name and a number. */
const isNumbered = ({ doc }: Sheet, { head, to }: Phrase): boolean =>
  to === head + 2 && /^\d{1,4}$/u.test(doc.tokens[head + 1]!.text);

function knownEvent({ nodes }: Scene, { mention }: Phrase): number | undefined {
  const known = mention === undefined ? undefined : nodes.entityOf[mention];
  return known !== undefined && nodes.entities[known]?.type === "Event" ? known : undefined;
}

const isThing = (sheet: Sheet, phrase: Phrase): boolean => explained(sheet, phrase) || isNumbered(sheet, phrase);

/** "die Kartoffelsorte Amflora": a name that a common noun explains. */
const explained = ({ doc }: Sheet, { from, head }: Phrase): boolean =>
  doc.tokens.slice(from, head).some((token) => posOf(token) === "NOUN");

/** "die Vorwürfe" and "die Vorwürfe gegen ihn" of one article are taken for one event where the bare form comes later. */
function keyOf(sheet: Sheet, phrase: Phrase, to: number): string {
  const head = lemmaOf(sheet.doc.tokens[phrase.head]!).toLowerCase();
  return to > phrase.to || phrase.head > phrase.from + 1 ? `${head} ${phrase.from}` : head;
}

function added(scene: Scene, from: number, to: number, head: number, key: string): End | undefined {
  const { doc } = scene.sheet;
  const name = eventName(textBetween(scene.sheet, from, to));
  if (name.length < 3) return undefined;
  return {
    entity: addNode(doc, scene.nodes, { type: "Event", name, from, to, head, key, rule: "relate.event" }),
    type: "Event",
    certainty: 0.9,
  };
}

const textBetween = ({ doc }: Sheet, from: number, to: number): string =>
  doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end);

/** Words as an event is called by them: on one line, without marks around them, no longer than a name may be. */
export function eventName(text: string): string {
  const plain = withoutEndMarks(text.replace(/\s+/gu, " ").replace(/^[„“"»«‚‘'\s]+/u, ""));
  return plain.length <= longestName ? plain : plain.slice(0, plain.lastIndexOf(" ", longestName));
}

/** Looked for from the end, since a pattern would begin anew at every mark. */
function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[„“”"»«‚‘'\s,;:]/u.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Token range of a phrase without its determiner and with what belongs to it. */
export const extentOf = (sheet: Sheet, phrase: Phrase): { from: number; to: number } => ({
  from: quantifier.test(lower(sheet.doc.tokens[phrase.from]!)) ? phrase.from : withoutDeterminer(sheet, phrase),
  to: genitiveTail(sheet, phrase),
});

/** "mehrere tausend Menschen": how many they are is part of what they are called. */
const quantifier = /^(?:(?:mehrere|viele|einige|manche|zahlreiche)[nr]?|several|many)$/u;

function genitiveTail(sheet: Sheet, phrase: Phrase): number {
  const next = sheet.phrases[phrase.index + 1];
  const hangs = next?.after === phrase.index && (next.genitive || next.preposition === "of");
  return hangs && (next.kind === "name" || !isCharge(sheet, phrase)) ? next.to : phrase.to;
}

const charges = new Set(
  "accuse suspect convict acquit warn remind inform assure notify beschuldigen bezichtigen anklagen verdächtigen überführen".split(
    " ",
  ),
);

/** "accused the opposition of sabotage": what somebody is accused of is no part of who it is. */
const isCharge = (sheet: Sheet, phrase: Phrase): boolean => isObjectOf(sheet, phrase, charges);

/** Whether one of these verbs is said of the phrase, which is not the one who does it. */
const isObjectOf = (sheet: Sheet, { index, head, from }: Phrase, verbs: ReadonlySet<string>): boolean =>
  sheet.predicates.some(
    (predicate) =>
      verbs.has(predicate.lemma) &&
      predicate.domain.includes(head) &&
      (sheet.doc.language === "de"
        ? argumentsOf(sheet, predicate).subject?.includes(index) !== true || predicate.passive
        : predicate.verb < from),
  );

function withoutDeterminer(sheet: Sheet, phrase: Phrase): number {
  const first = sheet.doc.tokens[phrase.from]!;
  const determiner =
    phrase.from < phrase.head &&
    (posOf(first) === "DET" || /^(?:der|die|das|den|dem|des|the|a|an|eine?[rsnm]?)$/u.test(lower(first)));
  return determiner ? phrase.from + 1 : phrase.from;
}

/** Token after the genitives and prepositional phrases that follow without a gap; at most three of them. */
function tailOf(sheet: Sheet, phrase: Phrase): number {
  let last = phrase;
  for (let count = 0; count < 3; count++) {
    const next = sheet.phrases[last.index + 1];
    if (next?.after !== last.index || !isPartOf(sheet, phrase, next)) break;
    last = next;
  }
  return last.to;
}

function isPartOf(sheet: Sheet, phrase: Phrase, next: Phrase): boolean {
  const { preposition = "", genitive, kind, head } = next;
  if (genitive) return true;
  if (!belonging.test(preposition) || kind === "reflexive" || isTime(sheet.doc.tokens[head])) return false;
  return !/^(?:for|für)$/u.test(preposition) || !isBlamed(sheet, phrase);
}

const belonging = /^(?:von|of|in|an|gegen|um|über|zu|mit|zwischen|für|for|to|against|with|between|on|about|im)$/u;

const blaming = new Set(
  "blame criticize criticise condemn rebuke sue attack slam chide scold fault castigate praise thank kritisieren tadeln rügen loben schelten attackieren angreifen verurteilen danken entschuldigen halten machen sprechen stimmen werben".split(
    " ",
  ),
);

/** "blamed the missions for the crisis": what for is no part of what they are called. */
const isBlamed = (sheet: Sheet, phrase: Phrase): boolean => isObjectOf(sheet, phrase, blaming);

/** "Das bestreitet er": the event is what the sentence before says. */
function pointedAt(scene: Scene, phrase: Phrase): End | undefined {
  const { sheet } = scene;
  const word = lower(sheet.doc.tokens[phrase.head]!);
  const beside = toldBeside(scene, phrase, word);
  if (beside !== undefined || word === "was") return beside;
  if (!/^(?:das|dies|dem|es|alles|this|that|it)$/u.test(word) || phrase.preposition !== undefined) return undefined;
  const open = word === "es" || word === "it";
  const sure = sheet.doc.language === "en" ? 0.6 : 0.8;
  return (open ? undefined : toldBefore(scene, phrase)) ?? eventBefore(scene, open ? openly[word] : sure);
}

/** How sure "es" and "it" mean what the sentence before says. */
const openly = { es: 0.5, it: 0.4 } as const;

/** "was er bestreitet" and "das, was er bestreitet". */
function toldBeside(scene: Scene, phrase: Phrase, word: string): End | undefined {
  if (word === "was") return eventAbove(scene, phrase);
  return word === "das" ? freeRelative(scene, phrase) : undefined;
}

/** "nannte das, was in Aleppo geschehe, Barbarei": the clause right behind says what is meant. */
function freeRelative(scene: Scene, { head }: Phrase): End | undefined {
  const { doc, clauses } = scene.sheet;
  const clause = doc.tokens[head + 1]?.text === "," ? clauses.find(({ opener }) => opener === head + 2) : undefined;
  const opens = clause !== undefined && lower(doc.tokens[head + 2]!) === "was";
  return opens ? stretch(scene, head + 2, clause.tokens.at(-1)! + 1, 0.8) : undefined;
}

/** "Er soll geschossen haben, was er bestreitet": the event is what the clause above says. */
export function eventAbove(scene: Scene, { head }: Phrase): End | undefined {
  const { clauses } = scene.sheet;
  const own = clauses.find(({ opener }) => opener === head);
  let above = own?.parent === undefined ? undefined : clauses[own.parent];
  if (above?.kind === "ing" && above.parent !== undefined) above = clauses[above.parent];
  if (own === undefined || above?.kind !== "main" || above.index > own.index) return undefined;
  return stretch(scene, above.tokens[0]!, head, 0.75);
}

/** "…; Huber wies das zurück", "…, und Huber wies das zurück": the event is what the main clause before says. */
function toldBefore(scene: Scene, { head }: Phrase): End | undefined {
  const { clauses, doc } = scene.sheet;
  const own = clauses.find(({ kind, tokens }) => kind === "main" && tokens.includes(head));
  const first = own?.tokens[0] ?? 0;
  const joined = /^(?:und|aber|doch)$/u.test(doc.tokens[first]?.text ?? "") || doc.tokens[first - 1]?.text === ";";
  const before = joined ? clauses.slice(0, own!.index).findLast(({ kind }) => kind === "main") : undefined;
  return before && stretch(scene, before.tokens[0]!, first, 0.7);
}

/** Event called by the words from one token to the last word before another. */
function stretch(scene: Scene, from: number, end: number, certainty: number): End | undefined {
  const { tokens } = scene.sheet.doc;
  let to = end;
  while (to > from && !/[\p{L}\p{N}]/u.test(tokens[to - 1]!.text)) to -= 1;
  const event = to - from < 2 ? undefined : added(scene, from, to, from, `clause ${from}`);
  return event && { ...event, certainty };
}

/** Event that the sentence before tells. */
export function eventBefore(scene: Scene, certainty: number): End | undefined {
  const { sheet } = scene;
  const before = sheet.doc.sentences[sheet.sentence.index - 1];
  if (before?.kind !== "text" || before.block !== sheet.sentence.block) return undefined;
  const tokens = tokensWithin(sheet.doc.tokens, before);
  const first = tokens[0];
  const last = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).at(-1);
  if (first === undefined || last === undefined) return undefined;
  const end = added(scene, first.index, last.index + 1, last.index, `sentence ${before.index}`);
  return end && { ...end, certainty };
}

/** Event that a clause tells: "…, Geld angenommen zu haben". */
export function eventOfClause(scene: Scene, clause: Clause): End | undefined {
  const range = rangeOf(scene, clause);
  return range && added(scene, range.from, range.to, range.head, `clause ${range.from}`);
}

/** Words of a clause without what opens it, as far as an event may be named by them. */
export function clauseText(scene: Scene, clause: Clause): string | undefined {
  const { doc } = scene.sheet;
  const range = rangeOf(scene, clause);
  return range && eventName(doc.text.slice(doc.tokens[range.from]!.start, doc.tokens[range.to - 1]!.end));
}

function rangeOf({ sheet }: Scene, clause: Clause) {
  // "während der Sitzung telefoniert zu haben": before an infinitive it is a preposition.
  const opener =
    clause.kind === "inf" && /^(?:während|seit|bis)$/u.test(sheet.doc.tokens[clause.opener ?? -1]?.text ?? "");
  const tokens = clause.tokens.filter(
    (index) => (opener || index !== clause.opener) && /[\p{L}\p{N}]/u.test(sheet.doc.tokens[index]!.text),
  );
  const first = tokens[0];
  if (first === undefined || tokens.length < 2) return undefined;
  const last = tokens.reduce((end, index) => (index === end + 1 || index <= end + 3 ? index : end), first);
  return { from: first, to: last + 1, head: tokens.find((index) => isVerbal(sheet.doc.tokens[index]!)) ?? first };
}
