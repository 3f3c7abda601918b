import type { Token } from "../../document.ts";
import { reportingVerbs } from "../lexicon/reporting-verbs.ts";
import type { Segment } from "./clause.ts";
import { isFinite, isQuoteMark, isVerbal, lemmaOf, posOf } from "./token-reading.ts";

/** A stretch between two boundaries on its way to a segment. */
export type Piece = { tokens: number[]; boundary: Segment["boundary"]; awaits?: boolean };

export const isPastParticiple = (token: Token): boolean =>
  posOf(token) === "VERB" && token.readings[0]?.form === "part" && !/ing$/iu.test(token.text);

const helpers = /^(?:have|be|get|do)$/u;

/** "documents released under a law", "a reply, delivered by hand": no auxiliary stands over the participle. */
export function opensPast(tokens: readonly Token[], line: readonly number[], position: number): boolean {
  for (let back = position - 1; back >= 0; back--) {
    const token = tokens[line[back] ?? -1]!;
    if (posOf(token) === "ADV" || posOf(token) === "PART") continue;
    if (isVerbal(token) || helpers.test(lemmaOf(token))) return false;
    return /^(?:NOUN|PROPN)$/u.test(posOf(token)) || token.text === ",";
  }
  return true;
}

const reports = (token: Token): boolean =>
  reportingVerbs.en.has(lemmaOf(token)) || /^(?:know|hope|fear|mean|learn)$/u.test(lemmaOf(token));

/** "Protesters chanting slogans | marched": behind the participle's words the clause before goes on with its verb. */
export function cutParticiples(tokens: readonly Token[], piece: Piece): Piece[] {
  const first = tokens[piece.tokens[0] ?? -1];
  if (first === undefined || piece.boundary !== "open" || !startsParticiple(first) || reports(first)) return [piece];
  const cut = piece.tokens.findIndex((index) => startsVerb(tokens[index]!));
  const before = tokens[piece.tokens[cut - 1] ?? -1];
  if (cut < 1 || before === undefined || !/^(?:NOUN|PROPN|NUM|ADV)$/u.test(posOf(before))) return [piece];
  return [
    { ...piece, tokens: piece.tokens.slice(0, cut) },
    { tokens: piece.tokens.slice(cut), boundary: "comma" },
  ];
}

const startsParticiple = (token: Token): boolean =>
  isPastParticiple(token) || (posOf(token) === "VERB" && /ing$/iu.test(token.text));

const startsVerb = (token: Token): boolean => isFinite(token) || (posOf(token) === "AUX" && !/ing$/iu.test(token.text));

/** "said the group, Unlatched, had lied": the noun behind the verb is the subject of what comes after the apposition. */
export function reopened(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at) => {
    if (awaitsVerb(tokens, pieces, at)) return [{ ...piece, awaits: true }];
    const verb = piece.tokens.findIndex((index) => isFinite(tokens[index]!));
    const tail = piece.tokens.slice(verb + 1);
    const saying =
      verb > 0 && reports(tokens[piece.tokens[verb]!]!) && lemmaOf(tokens[piece.tokens[verb]!]!) !== "tell";
    if (!saying || tail.length === 0 || !isBareNoun(tokens, tail) || !verbBehind(tokens, pieces, at)) return [piece];
    return [
      { ...piece, tokens: piece.tokens.slice(0, verb + 1) },
      { tokens: tail, boundary: "open" as const, awaits: true },
    ];
  });
}

/** "…, and its bishop, Alison Meares, met them". */
function awaitsVerb(tokens: readonly Token[], pieces: readonly Piece[], at: number): boolean {
  const { tokens: own, boundary } = pieces[at]!;
  if (boundary !== "conjunction" || own.length < 2 || !isBareNoun(tokens, own.slice(1))) return false;
  const before = pieces.slice(0, at).some((piece) => piece.tokens.some((index) => isFinite(tokens[index]!)));
  return before && verbBehind(tokens, pieces, at);
}

const isBareNoun = (tokens: readonly Token[], tail: readonly number[]): boolean =>
  tail.every((index) => !isVerbal(tokens[index]!)) &&
  /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/u.test(posOf(tokens[tail[0]!]!));

/** Most pieces of an apposition. */
const longestApposition = 3;

function verbBehind(tokens: readonly Token[], pieces: readonly Piece[], at: number): boolean {
  for (const { tokens: own, boundary } of pieces.slice(at + 1, at + 2 + longestApposition)) {
    const first = tokens[own[0] ?? -1];
    if (boundary !== "comma" || first === undefined) return false;
    if (startsVerb(first) && !reports(first)) return true;
    if (own.some((index) => isVerbal(tokens[index]!))) return false;
  }
  return false;
}

/** 'described the calls as "the worst I had had"': where the second verb is quoted, its clause begins with the quotation. */
export function atOpeningMark(
  tokens: readonly Token[],
  piece: readonly number[],
  from: number,
  second: number,
): number | undefined {
  const end = piece.indexOf(second);
  let opening: number | undefined;
  for (let position = from + 1; position <= end; position++)
    if (isQuoteMark(tokens[piece[position]! - 1]!)) opening = opening === undefined ? position : undefined;
  return opening;
}

const addressing = /^(?:tell|inform|assure|remind|warn|convince|persuade|notify|advise)$/u;

/** "told Congress | he had known": who is told belongs to the telling, where another noun follows. */
export function afterAddressee(
  tokens: readonly Token[],
  piece: readonly number[],
  from: number,
  second: number | undefined,
): number {
  if (!piece.slice(0, from).some((index) => addressing.test(lemmaOf(tokens[index]!)))) return from;
  const tag = (position: number): string => (piece[position] === undefined ? "" : posOf(tokens[piece[position]]!));
  let to = /^(?:PRON|DET)$/u.test(tag(from)) ? from + 1 : from;
  if (tag(from) !== "PRON") while (/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(tag(to))) to++;
  const next = piece[to];
  return next === undefined || next === second || isVerbal(tokens[next]!) ? from : to;
}
