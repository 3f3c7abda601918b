import type { Token } from "../../document.ts";
import type { Clause } from "./clause.ts";
import type { Phrase } from "./phrase.ts";
import { isComma, posOf } from "./token-reading.ts";

/** How the phrases of a line hang together. */
export type Groups = Readonly<{
  /** Coordinated phrases, the first one leading; every phrase is in one group. */
  groups: readonly (readonly number[])[];
  /** Phrase that this one explains: "Karl Meier" and "Chef der Werft" in "Karl Meier, Chef der Werft, …". */
  appositionOf: ReadonlyMap<number, number>;
}>;

type Walk = Readonly<{
  tokens: readonly Token[];
  line: readonly number[];
  place: ReadonlyMap<number, number>;
  phrases: readonly Phrase[];
  /** Clause of each token. */
  clauseAt: ReadonlyMap<number, number>;
  /** Whether a phrase is somebody who can act. */
  acts: (phrase: Phrase) => boolean;
}>;

/** A "Landtag" is a parliament and the "Ausfuhr" no hour. */
const timeWords =
  /(?:^\d{4}$|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|wochen?|jahre?[ns]?|(?<!bundes|land|kreis|partei|reichs|kirchen|gewerkschafts|gemeinde|städte|bezirks|juristen|ärzte|bauern|katholiken|verbands)tage?[ns]?|monate?[ns]?|abends?|morgen|nacht|^uhr|prozent|stunden?|minuten?)$/iu;

const englishTime =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|week|year|month|day|night|morning|evening|afternoon|january|february|march|april|june|july|august|september|october|november|december|percent|hours?|minutes?|years|months|weeks|days)$/iu;

export const isTime = (token: Token | undefined): boolean =>
  token !== undefined && (timeWords.test(token.text) || englishTime.test(token.text));

/** The phrase behind this one; those inside a frame belong to their noun alone. */
function behind({ phrases }: Walk, index: number): number {
  let next = index + 1;
  while (phrases[next]?.inside !== undefined && phrases[next]?.inside !== phrases[index]?.inside) next++;
  return next;
}

/** Last phrase of the chain of genitives and prepositional phrases that hang on this one. */
function chainEnd(walk: Walk, index: number): number {
  let end = index;
  for (;;) {
    const next = behind(walk, end);
    const phrase = walk.phrases[next];
    if (phrase?.after !== end || (phrase.preposition === undefined && !phrase.genitive)) return end;
    end = next;
  }
}

type Link = Readonly<{ next: number; by: "comma" | "conjunction" }>;

/** The phrase that a comma or a conjunction joins to the end of this one. */
function linkFrom(walk: Walk, index: number): Link | undefined {
  for (let end = chainEnd(walk, index); end >= index; end--) {
    const link = linkAt(walk, walk.phrases[end]!, behind(walk, end));
    if (link !== undefined)
      return end !== index && (belongsInside(walk, end, link) || goesWithNearer(walk, index, end, link))
        ? undefined
        : link;
  }
  return undefined;
}

/** "ein Treffen zwischen Vorstand und Betriebsrat": what is between two holds both. */
const belongsInside = ({ phrases }: Walk, end: number, { next, by }: Link): boolean =>
  by === "conjunction" &&
  (/^(?:zwischen|between)$/u.test(phrases[end]?.preposition ?? "") ||
    bothBare(phrases[end], phrases[next]) ||
    bothPlaces(phrases[end], phrases[next]) ||
    bothOwn(phrases[end], phrases[next])) &&
  phrases[next]?.preposition === undefined;

/** "nach einem Essen mit Karl Voss und Maria Lang", "traf Voss mit Lang und einem Anwalt zusammen": people go with people behind a preposition. */
function goesWithNearer({ phrases, acts }: Walk, index: number, end: number, { next, by }: Link): boolean {
  const [first, last] = [phrases[index]!, phrases[next]];
  if (by !== "conjunction" || last === undefined || last.preposition !== undefined || !acts(last)) return false;
  const near = phrases.slice(index + 1, end + 1).findLast(acts);
  if (near?.preposition === undefined || (near.cases & last.cases) === 0) return false;
  return /^(?:mit|with)$/u.test(near.preposition) || !acts(first);
}

/** "die Entscheidung von Karl Meier und Maria Lang": two names behind what both own or do. */
const bothOwn = (a: Phrase | undefined, b: Phrase | undefined): boolean =>
  a?.preposition === "von" && [a, b].every((one) => one?.kind === "name" && one.mention !== undefined);

/** "Kliniken in Litauen und Portugal", "ministers from Niger and Mali": two bare names behind a noun say where it is. */
const bothPlaces = (a: Phrase | undefined, b: Phrase | undefined): boolean =>
  a?.after !== undefined &&
  /^(?:in|aus|von|from|of)$/u.test(a.preposition ?? "") &&
  b !== undefined &&
  [a, b].every(({ from, head, to }) => from === head && to === head + 1);

/** "reagierte auf die Tat mit Wut und Entsetzen": two nouns without an article go together. */
const bothBare = (a: Phrase | undefined, b: Phrase | undefined): boolean =>
  a?.preposition !== undefined && isBare(a) && b !== undefined && isBare(b);

const isBare = ({ kind, from, head, mention }: Phrase): boolean =>
  kind === "noun" && from === head && mention === undefined;

const joiner = /^(?:sowie|und|and|oder|or|&|sondern)$/u;

/** "Engstrom, once her campaign chairman, said". */
const then = /^(?:once|formerly|now|then|long|currently|einst|früher|heute|inzwischen)$/u;

function linkAt(walk: Walk, from: Phrase, next: number): Link | undefined {
  const target = walk.phrases[next];
  if (target === undefined || walk.clauseAt.get(target.head) !== walk.clauseAt.get(from.head)) return undefined;
  const between = wordsBetween(walk, from, target);
  if (between.length === 0 || between.length > 3) return undefined;
  if (isPair(walk, from, between)) return { next, by: "conjunction" };
  if (!between.every((token) => isComma(token) || posOf(token) === "ADV" || joiner.test(token.text))) return undefined;
  if (between.some((token) => joiner.test(token.text))) return { next, by: "conjunction" };
  const comma =
    isComma(between[0]!) && between.slice(1).every((token) => posOf(token) === "ADV" || then.test(token.text));
  return comma ? { next, by: "comma" } : undefined;
}

/** "sowohl X als auch Y", "X wie auch Y", "X ebenso wie Y", "weder X noch Y". */
function isPair({ tokens, line }: Walk, { from }: Phrase, between: readonly Token[]): boolean {
  const words = between
    .filter((token) => !isComma(token))
    .map(({ text }) => text)
    .join(" ");
  if (/^(?:wie auch|(?:eben|genau)so wie)$/u.test(words)) return true;
  const opener = { "als auch": /^sowohl$/iu, noch: /^weder$/iu }[words];
  return opener !== undefined && line.some((index) => index < from && opener.test(tokens[index]!.text));
}

function wordsBetween({ tokens, line, place }: Walk, from: Phrase, target: Phrase): Token[] {
  const end = place.get(from.to - 1);
  const start = place.get(target.prepositionAt ?? target.frameAt ?? target.from);
  if (start === undefined || end === undefined) return [];
  return line.slice(end + 1, start).map((index) => tokens[index]!);
}

const joins = (a: Phrase, b: Phrase): boolean =>
  (a.cases & b.cases) !== 0 &&
  a.kind !== "reflexive" &&
  b.kind !== "reflexive" &&
  b.kind !== "relative" &&
  (b.preposition === undefined || b.preposition === a.preposition);

export function groupsOf(
  tokens: readonly Token[],
  line: readonly number[],
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
  acts: (phrase: Phrase) => boolean,
): Groups {
  const clauseAt = new Map(
    clauses.flatMap(({ index, tokens: own }) => own.map((token): [number, number] => [token, index])),
  );
  const walk: Walk = {
    tokens,
    line,
    place: new Map(line.map((index, position) => [index, position])),
    phrases,
    clauseAt,
    acts,
  };
  const groups: number[][] = [];
  const taken = new Set<number>();
  const appositionOf = new Map<number, number>();
  for (const phrase of phrases) {
    if (taken.has(phrase.index)) continue;
    const { members, waiting, named } = collect(walk, phrase);
    groups.push(members);
    for (const [name, role] of named) {
      appositionOf.set(name, role);
      taken.add(name);
      groups.push([name]);
    }
    for (const member of members) taken.add(member);
    const explaining = closedBy(walk, waiting[0]) ?? runningOn(walk, members.at(-1)!);
    if (
      explaining !== undefined &&
      !taken.has(explaining) &&
      !appositionOf.has(explaining) &&
      !appositionOf.has(phrase.index)
    )
      appositionOf.set(explaining, explainedBy(walk, members.at(-1)!, explaining, acts));
  }
  return { groups, appositionOf };
}

/** "sent a letter to her supervisor, Clark Dunleavy": the name explains the one who acts, not the letter. */
function explainedBy({ phrases }: Walk, first: number, name: number, acts: (phrase: Phrase) => boolean): number {
  if (acts(phrases[first]!) || phrases[name]?.kind !== "name") return first;
  return phrases.slice(first + 1, name).findLast(acts)?.index ?? first;
}

/** A list closes with a conjunction; what only commas join is an apposition. */
function collect(walk: Walk, first: Phrase): Collected {
  const members = [first.index];
  const named: [number, number][] = [];
  let waiting: number[] = [];
  let current = first.index;
  for (;;) {
    const link = linkFrom(walk, current);
    const next = link === undefined ? undefined : walk.phrases[link.next];
    if (link === undefined || next === undefined || !goesOn(walk, first, next, link)) break;
    if (waiting.length === 0 && isNamedRole(walk, current, next, link)) named.push([next.index, current]);
    else waiting.push(next.index);
    if (link.by === "conjunction") {
      members.push(...waiting);
      waiting = [];
    }
    current = next.index;
  }
  // Without a list behind it, the name is an apposition like any other.
  return members.length > 1
    ? { members, waiting, named }
    : { members, waiting: [...named.map(([name]) => name), ...waiting], named: [] };
}

const goesOn = (walk: Walk, first: Phrase, next: Phrase, link: Link): boolean =>
  joins(first, next) && !isTime(walk.tokens[next.head]) && !leavesOpening(walk, first, next, link);

/** Members of a list, what waits for a conjunction, and the names that say who bears a role of the list. */
type Collected = Readonly<{ members: number[]; waiting: number[]; named: readonly [number, number][] }>;

/** "the union's chairman, Karl Meier, and its secretary, Maria Lang, met": a name between commas right behind a role. */
function isNamedRole({ line, place, phrases, tokens }: Walk, current: number, next: Phrase, { by }: Link): boolean {
  const role = phrases[current]!;
  if (by !== "comma" || role.kind !== "noun" || role.number === "pl" || next.kind !== "name") return false;
  const [comma, behindIt] = [1, 2].map((step) => tokens[line[(place.get(next.to - 1) ?? 0) + step] ?? -1]);
  return comma !== undefined && isComma(comma) && /^(?:and|und|sowie)$/u.test(behindIt?.text ?? "");
}

/** "In Porto, Costa and Keller met": what opens the sentence with a preposition does not go on after a comma. */
const leavesOpening = (walk: Walk, first: Phrase, next: Phrase, { by }: Link): boolean =>
  by === "comma" &&
  next.preposition === undefined &&
  first.prepositionAt !== undefined &&
  first.prepositionAt === walk.line[0] &&
  !isNameOf(walk, first, next);

/** "Mit der Ärztin, Maria Lang, habe sie nie gesprochen": a name between commas says who it is. */
function isNameOf({ tokens, line, place, acts }: Walk, first: Phrase, next: Phrase): boolean {
  const closing = tokens[line[(place.get(next.to - 1) ?? 0) + 1] ?? -1];
  return first.kind === "noun" && next.kind === "name" && acts(first) && closing !== undefined && isComma(closing);
}

/** An apposition ends with a comma or with the line: "After a meeting with X, Y left" has none. */
function closedBy(walk: Walk, index: number | undefined): number | undefined {
  if (index === undefined) return undefined;
  const last = walk.phrases[chainEnd(walk, index)]!;
  const next = walk.line[(walk.place.get(last.to - 1) ?? 0) + 1];
  const token = next === undefined ? undefined : walk.tokens[next];
  if (token === undefined || posOf(token) === "PUNCT" || closesBehindName(walk, next!)) return index;
  // "Rubel, a lawyer representing Lang, said": what follows belongs to a clause of its own.
  const ownClause = walk.clauseAt.get(last.head);
  return walk.clauseAt.get(token.index) !== ownClause &&
    (posOf(token) === "VERB" ? /ing$|ed$/u : /^(?:who|whom|whose|which|that|where)$/u).test(token.text)
    ? index
    : undefined;
}

/** "Vad, a spokesman for 3T, told", "Meier aus Leer, konnte": what a body or place is called may be read as no noun. */
function closesBehindName({ tokens, line, place }: Walk, at: number): boolean {
  const [link, name, comma] = line.slice(place.get(at)!, place.get(at)! + 3).map((index) => tokens[index]!);
  return (
    posOf(link!) === "ADP" &&
    name !== undefined &&
    /\d|^\p{Lu}/u.test(name.text) &&
    comma !== undefined &&
    isComma(comma)
  );
}

/** "der Premier des Kosovos Hashim Thaçi": the name follows the role and its genitive without a comma. */
function runningOn(walk: Walk, index: number): number | undefined {
  const end = chainEnd(walk, index);
  const next = walk.phrases[end + 1];
  const phrase = walk.phrases[index];
  if (next === undefined || phrase === undefined || next.after !== end || end === index) return undefined;
  const bare = next.kind === "name" && next.preposition === undefined && posOf(walk.tokens[next.from]!) !== "DET";
  const genitives = walk.phrases.slice(index + 1, end + 1).every(({ preposition }) => preposition === undefined);
  return bare && genitives && phrase.kind === "noun" ? next.index : undefined;
}
