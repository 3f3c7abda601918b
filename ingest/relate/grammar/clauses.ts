import { given } from "#schema/given.ts";
import type { Language } from "#schema/ontology.ts";
import type { Token } from "../../document.ts";
import type { Clause, Segment } from "./clause.ts";
import { englishOpening, englishSegments } from "./english-segments.ts";
import { germanOpening, germanSegments } from "./german-segments.ts";
import { posOf } from "./token-reading.ts";

export type Opening = Readonly<{ kind: Clause["kind"]; opener?: number; told?: true }>;

type Draft = {
  kind: Clause["kind"];
  tokens: number[];
  opener?: number;
  parent?: number;
  conjoined?: number;
  finite?: number;
};

/** `told` holds the clauses that tell between two commas what a noun means. */
type State = { drafts: Draft[]; open: number[]; told: Set<number>; last: number | undefined };

/** Clauses of a line of tokens (a sentence without its brackets and without other people's full sentences in quotes). */
export function clausesOf(tokens: readonly Token[], line: readonly number[], language: Language): Clause[] {
  const segments = language === "de" ? germanSegments(tokens, line) : englishSegments(tokens, line);
  const state: State = { drafts: [], open: [], told: new Set(), last: undefined };
  segments.forEach((segment, i) => {
    const own = language === "de" ? openingAt(tokens, segments, i, state) : englishOpening(tokens, segment);
    place(state, segment, own);
  });
  return state.drafts.map((draft, index) => ({ index, ...draft }));
}

/**
 * ", die Kanzlerin Maria Lang konsultiert hatte": what looks like an article is a relative pronoun where the verbs close the
 * clause and no other clause waits for them.
 */
function hiddenRelative(tokens: readonly Token[], segment: Segment, { drafts, open }: State): Opening | undefined {
  const [first = -1] = segment.tokens;
  const waits = open.some((index) => drafts[index]!.kind !== "main" && drafts[index]!.finite === undefined);
  if (segment.boundary !== "comma" || waits || !/^d(?:er|ie|as)$/u.test(tokens[first]?.text ?? "")) return undefined;
  return closesWithVerbs(tokens, segment) ? { kind: "rel", opener: first } : undefined;
}

/** "… konsultiert hatte": in a main clause the auxiliary comes before the participle. */
function closesWithVerbs(tokens: readonly Token[], { tokens: own, finite }: Segment): boolean {
  const [before, last] = own.slice(-2).map((index) => tokens[index]!);
  if (own.length < 4 || last === undefined || last.index !== finite) return false;
  const auxiliary = last.readings.some(({ lemma }) => /^(?:haben|sein|werden)$/u.test(lemma));
  return auxiliary && before!.readings[0]?.form === "part";
}

function openingAt(
  tokens: readonly Token[],
  segments: readonly Segment[],
  i: number,
  state: State,
): Opening | undefined {
  const segment = segments[i]!;
  if (completesWaiting(tokens, segment, state)) return undefined;
  const told = isToldInside(tokens, segments[i - 1], segment, segments[i + 1]);
  return (
    germanOpening(tokens, segment) ??
    (told ? { kind: "comp" } : undefined) ??
    (isContent(tokens, segments.slice(Math.max(0, i - 1), i + 2)) ? { kind: "comp", told: true } : undefined) ??
    (waitsBehindInfinitive(tokens, segments.slice(i, i + 3), state) ? { kind: "main" } : undefined) ??
    interruptedByName(tokens, segments.slice(i)) ??
    hiddenRelative(tokens, segment, state)
  );
}

const claims =
  /(?:behauptung|vorwurf|verdacht|eindruck|gerücht|meldung|bericht|darstellung|vermutung|these|aussage|annahme|anschuldigung|spekulation|andeutung)$/iu;

/** "bezeichnete die Behauptung, das Geld sei geflossen, als falsch": a clause within another tells what was claimed. */
function isContent(tokens: readonly Token[], [before, own, after]: readonly Segment[]): boolean {
  if (own?.finite === undefined || before === undefined || own.boundary !== "comma" || !isVerbless(after)) return false;
  const noun = tokens[before.tokens.at(-1)!]!;
  return claims.test(noun.text) && tokens[own.finite]!.readings[0]?.mood === "subj1";
}

const isVerbless = (segment: Segment | undefined): boolean =>
  segment?.boundary === "comma" && segment.finite === undefined;

/** "sagte, von einer Weigerung, ihn zu treffen, könne keine Rede sein": what stands before the infinitive waits for its verb. */
function waitsBehindInfinitive(
  tokens: readonly Token[],
  [own, infinitive, verb]: readonly Segment[],
  { drafts, last }: State,
): boolean {
  if (!isVerbless(own) || infinitive === undefined || !opensWithVerb(verb)) return false;
  const isComplete = drafts[last ?? -1]?.finite !== undefined;
  const isTold = tokens[verb!.finite!]!.readings.some(({ mood = "" }) => /^subj/u.test(mood));
  return isComplete && isTold && germanOpening(tokens, infinitive)?.kind === "inf";
}

/** "dass die Regierung die Länder, die klagen, vor der Wahl nicht gehört hat": behind a preposition stands an article, since a clause still waits for its verb. */
function completesWaiting(tokens: readonly Token[], { tokens: own, boundary, finite }: Segment, state: State): boolean {
  const [preposition, article, noun] = own.slice(0, 3).map((index) => tokens[index]!);
  const last = state.drafts[state.last ?? -1];
  if (boundary !== "comma" || noun === undefined || finite !== own.at(-1) || last?.kind !== "rel") return false;
  const waits = state.open.some(
    (index) => state.drafts[index]!.kind === "sub" && state.drafts[index]!.finite === undefined,
  );
  return (
    waits && posOf(preposition!) === "ADP" && /^(?:der|die|das|dem|den)$/u.test(article!.text) && posOf(noun) === "NOUN"
  );
}

/** "Wie der Sprecher der Stadt, Karl Voss, am Montag mitteilte, kritisierte …": the verb comes behind an apposition. */
function interruptedByName(
  tokens: readonly Token[],
  [first, name, end, next]: readonly Segment[],
): Opening | undefined {
  const opener = first?.tokens[0];
  if (opener === undefined || tokens[opener]!.text !== "Wie" || first?.boundary !== "start") return undefined;
  const parted = [first, name].every((segment) => segment?.finite === undefined);
  return parted && closesWithVerb(end) && opensWithVerb(next) ? { kind: "sub", opener } : undefined;
}

const closesWithVerb = (segment: Segment | undefined): boolean =>
  segment?.finite !== undefined && segment.finite === segment.tokens.at(-1);

const opensWithVerb = (segment: Segment | undefined): boolean =>
  segment?.finite !== undefined && segment.finite === segment.tokens[0];

/** "Die Behauptung, er habe gelogen, sei erfunden": between commas a clause tells what the noun before the verb means. */
function isToldInside(
  tokens: readonly Token[],
  before: Segment | undefined,
  { boundary, finite, tokens: [first] }: Segment,
  after: Segment | undefined,
): boolean {
  const opens = before !== undefined && before.finite === undefined && boundary === "comma";
  if (!opens || finite === undefined || finite === first) return false;
  const closes = after?.boundary === "comma" && opensWithVerb(after);
  return closes && tokens[finite]!.readings.slice(0, 1).some(({ mood }) => mood === "subj1");
}

function place(state: State, segment: Segment, opening: Opening | undefined): void {
  if (opening !== undefined) return begin(state, segment, opening);
  const waiting = [...state.open].reverse().find((index) => state.drafts[index]?.finite === undefined);
  if (segment.finite === undefined)
    return waiting === undefined ? extend(state, segment) : join(state, waiting, segment);
  if (waiting !== undefined && segment.boundary !== "colon") return join(state, waiting, segment);
  const before = state.last === undefined ? undefined : state.drafts[state.last];
  const goesOn = segment.boundary === "conjunction" && before !== undefined && !isInfinite(before);
  begin(state, segment, { kind: goesOn ? before.kind : "main" });
}

/** "denied hitting the driver and told the court": a finite verb goes on with the clause above. */
const isInfinite = ({ kind }: Pick<Draft, "kind">): boolean => kind === "inf" || kind === "ing";

function begin(state: State, segment: Segment, { kind, opener, told }: Opening): void {
  const index = state.drafts.length;
  state.drafts.push({
    ...given({
      kind,
      opener,
      parent: kind === "main" ? undefined : governing(state, segment),
      conjoined: sharedBy(state, segment, kind),
      finite: segment.finite,
    }),
    tokens: [...segment.tokens],
  });
  state.last = index;
  if (told === true) state.told.add(index);
  // Clauses without a finite verb of their own never wait for one.
  if (kind !== "inf" && kind !== "ing") state.open.push(index);
}

/** The clause right before; after a conjunction the one that governs that. */
function governing(state: State, segment: Segment): number | undefined {
  const { last } = state;
  const before = last === undefined ? undefined : state.drafts[last];
  return segment.boundary === "conjunction" ? (before?.parent ?? last) : last;
}

/** Clause whose subject this one has where it names none of its own. */
function sharedBy(state: State, segment: Segment, kind: Clause["kind"]): number | undefined {
  const before = state.last === undefined ? undefined : state.drafts[state.last];
  const above = before?.kind === "inf" || (before?.kind === "ing" && segment.finite !== undefined);
  if (segment.boundary === "conjunction" && !above) return state.last;
  return kind === "main" ? lastMain(state, state.last) : undefined;
}

/** "X, who said so, left and …": what follows shares with the nearest clause of its own level. */
function lastMain(state: State, from: number | undefined): number | undefined {
  for (let index = from ?? -1; index >= 0; index--) if (state.drafts[index]?.kind === "main") return index;
  return undefined;
}

function join(state: State, index: number, segment: Segment): void {
  const draft = state.drafts[index];
  if (draft === undefined) return;
  draft.tokens.push(...segment.tokens);
  if (segment.finite !== undefined) draft.finite = segment.finite;
  state.open = state.open.filter((other) => other <= index);
  state.last = index;
}

/** A stretch without a verb goes on with the clause before it: apposition, list, afterthought. */
function extend(state: State, segment: Segment): void {
  const index = outOfComplete(state, state.last ?? state.drafts.length - 1);
  if (state.drafts[index] === undefined) return begin(state, segment, { kind: "main" });
  state.drafts[index].tokens.push(...segment.tokens);
}

/** A subordinate clause that ends with its verb is complete; what follows belongs to the clause that it stands in. */
function outOfComplete(state: State, index: number): number {
  const draft = state.drafts[index];
  if (draft === undefined || draft.parent === undefined) return index;
  const embedded = /^(?:rel|sub|inf|comp)$/u.test(draft.kind);
  return embedded && (draft.kind === "inf" || state.told.has(index) || draft.finite === draft.tokens.at(-1))
    ? outOfComplete(state, draft.parent)
    : index;
}
