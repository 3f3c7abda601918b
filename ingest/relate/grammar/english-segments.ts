import type { Token } from "../../document.ts";
import type { Segment } from "./clause.ts";
import type { Opening } from "./clauses.ts";
import {
  afterAddressee,
  atOpeningMark,
  cutParticiples,
  isPastParticiple,
  opensPast,
  reopened,
} from "./english-cuts.ts";
import type { Piece } from "./english-cuts.ts";
import { isFinite, isQuoteMark, isVerbal, lemmaOf, lower, posOf } from "./token-reading.ts";

type Boundary = Segment["boundary"];

const punctuation: Readonly<Record<string, Boundary>> = {
  ",": "comma",
  ";": "comma",
  ":": "colon",
  "–": "dash",
  "—": "dash",
  "--": "dash",
  ".": "start",
  "!": "start",
  "?": "start",
};

const subjunctions = new Set(
  "that because if although though while when where whether since after before until as unless what how why once lest whereas".split(
    " ",
  ),
);
const relatives = new Set(["who", "whom", "whose", "which"]);
/** Subjunctions that are as often prepositions or adverbs: they open a clause only where a finite verb follows. */
const doubtful = new Set("since after before until as once while that when where".split(" "));

/** What opens at a token, before it is known whether a verb follows. */
function boundaryAt(tokens: readonly Token[], line: readonly number[], position: number): Boundary | undefined {
  const token = tokens[line[position] ?? -1];
  if (token === undefined) return undefined;
  const mark = punctuation[token.text];
  if (mark !== undefined) return mark;
  if (relatives.has(lower(token)) || opensClause(tokens, line, position, token)) return "open";
  if (opensInfinitive(tokens, line, position, token) || opensParticiple(tokens, line, position, token)) return "open";
  return partsClauses(tokens, line, position, token) ? "conjunction" : undefined;
}

function opensClause(tokens: readonly Token[], line: readonly number[], position: number, token: Token): boolean {
  if (!subjunctions.has(lower(token)) || isBeforeMark(tokens, token)) return false;
  if (!doubtful.has(lower(token)) || finiteAfter(tokens, line, position) !== undefined) return true;
  return lower(token) === "that" && posOf(token) !== "DET" && finiteBeyondComma(tokens, line, position);
}

/** 'described it as "the worst I had seen"': what a thing is called in quotation marks is no clause of time. */
const isBeforeMark = (tokens: readonly Token[], token: Token): boolean =>
  lower(token) === "as" && tokens[token.index + 1] !== undefined && isQuoteMark(tokens[token.index + 1]!);

/** How far behind "that" its verb may stand where an apposition parts them. */
const widestApposition = 30;

/** "said that Kim, the president, met Moon": the verb stands behind an apposition. */
function finiteBeyondComma(tokens: readonly Token[], line: readonly number[], position: number): boolean {
  const next = tokens[line[position + 1] ?? -1];
  if (next === undefined || !/^(?:PROPN|NOUN|DET|ADJ|PRON)$/u.test(posOf(next))) return false;
  for (const index of line.slice(position + 1, position + widestApposition)) {
    const token = tokens[index]!;
    if (/^(?:comma|undefined)$/u.test(String(punctuation[token.text])) && token.text !== ";") {
      if (isFinite(token)) return true;
    } else return false;
  }
  return false;
}

const finiteAfter = (tokens: readonly Token[], line: readonly number[], position: number): number | undefined => {
  for (let next = position + 1; next < line.length; next++) {
    const token = tokens[line[next] ?? -1];
    if (token === undefined || punctuation[token.text] !== undefined || relatives.has(lower(token))) return undefined;
    if (isFinite(token)) return next;
  }
  return undefined;
};

function finiteBefore(tokens: readonly Token[], line: readonly number[], position: number): boolean {
  for (let before = position - 1; before >= 0; before--) {
    const token = tokens[line[before] ?? -1];
    if (token === undefined || punctuation[token.text] !== undefined) return false;
    if (isFinite(token)) return true;
  }
  return false;
}

/** "and" parts two clauses when a finite verb stands on both sides, or right after it. */
function verbsAround(tokens: readonly Token[], line: readonly number[], position: number): boolean {
  const after = finiteAfter(tokens, line, position);
  if (after === undefined) return false;
  const between = line.slice(position + 1, after).map((index) => tokens[index]);
  const direct = between.every((token) => token !== undefined && posOf(token) === "ADV");
  return direct || finiteBefore(tokens, line, position);
}

/** Also "…, and its bishop, Alison Meares, met them", where the second verb stands behind an apposition. */
function partsClauses(tokens: readonly Token[], line: readonly number[], position: number, token: Token): boolean {
  if (posOf(token) !== "CCONJ") return false;
  const behindComma = tokens[line[position - 1] ?? -1]?.text === ",";
  return verbsAround(tokens, line, position) || (behindComma && finiteBeyondComma(tokens, line, position));
}

function opensInfinitive(tokens: readonly Token[], line: readonly number[], position: number, token: Token): boolean {
  if (lower(token) !== "to") return false;
  const next = line.slice(position + 1, position + 3).map((index) => tokens[index]);
  const verb = next.find((candidate) => candidate !== undefined && posOf(candidate) !== "ADV");
  return verb !== undefined && isVerbal(verb) && verb.readings.some(({ form }) => form === "inf");
}

export const isParticipleClause = (token: Token): boolean =>
  (posOf(token) === "VERB" || lower(token) === "having") &&
  /ing$/iu.test(token.text) &&
  token.readings[0]?.form !== "fin";

/** Verbs that a participle follows as their object: "denied knowing it". */
const takesParticiple = /^(?:deny|admit|recall|regret|acknowledge|remember|mention)$/u;

const mayPrecedeParticiple = (token: Token): boolean =>
  takesParticiple.test(lemmaOf(token)) || (!isVerbal(token) && !/^(?:DET|ADJ|ADP|ADV)$/u.test(posOf(token)));

function opensParticiple(tokens: readonly Token[], line: readonly number[], position: number, token: Token): boolean {
  const previous = tokens[line[position - 1] ?? -1];
  const next = tokens[line[position + 1] ?? -1];
  if (isPastParticiple(token)) return opensPast(tokens, line, position);
  if (isParticipleClause(token)) return previous !== undefined && mayPrecedeParticiple(previous);
  return posOf(token) === "ADP" && next !== undefined && isParticipleClause(next);
}

export function englishSegments(tokens: readonly Token[], line: readonly number[]): Segment[] {
  const pieces: Piece[] = [{ tokens: [], boundary: "start" }];
  line.forEach((index, position) => {
    const boundary = boundaryAt(tokens, line, position);
    if (boundary === undefined) pieces.at(-1)?.tokens.push(index);
    else pieces.push({ tokens: punctuation[tokens[index]?.text ?? ""] === undefined ? [index] : [], boundary });
  });
  const filled = pieces.filter((piece) => piece.tokens.length > 0).flatMap((piece) => cutParticiples(tokens, piece));
  return reopened(tokens, filled).flatMap((piece) => splitAtSecondVerb(tokens, piece));
}

/** "He said the claim was false": without "that" the second clause begins after the first verb. */
function splitAtSecondVerb(tokens: readonly Token[], piece: Readonly<Piece>): Segment[] {
  const finites = piece.tokens.filter((index) => tokens[index] !== undefined && isFinite(tokens[index]));
  const groups = finites.filter((index, i) => i === 0 || !sameGroup(tokens, finites[i - 1] ?? -1, index));
  const [first, second] = groups;
  if (first === undefined) return [piece];
  if (second === undefined) return [{ ...piece, finite: first }];
  let cut = piece.tokens.indexOf(first) + 1;
  while (
    tokens[piece.tokens[cut] ?? -1] !== undefined &&
    /^(?:VERB|AUX|PART|ADV)$/u.test(posOf(tokens[piece.tokens[cut] ?? -1]!)) &&
    piece.tokens[cut] !== second
  )
    cut++;
  cut = atOpeningMark(tokens, piece.tokens, cut, second) ?? afterAddressee(tokens, piece.tokens, cut, second);
  const rest = { tokens: piece.tokens.slice(cut), boundary: "open" as Boundary };
  return [{ ...piece, tokens: piece.tokens.slice(0, cut), finite: first }, ...splitAtSecondVerb(tokens, rest)];
}

/** "has not been": auxiliaries of one verb. */
const sameGroup = (tokens: readonly Token[], a: number, b: number): boolean => {
  for (let index = a; index < b; index++) if (!/^(?:VERB|AUX|PART|ADV)$/u.test(posOf(tokens[index]!))) return false;
  return true;
};

export function englishOpening(tokens: readonly Token[], segment: Segment): Opening | undefined {
  const words = segment.tokens.map((index) => tokens[index]!);
  const leading = words[0]!;
  const first = /^(?:ADV|CCONJ)$/u.test(posOf(leading)) ? (words[1] ?? leading) : leading;
  if (relatives.has(lower(first))) return { kind: "rel", opener: first.index };
  if (segment.finite !== undefined) return openingWithFinite(tokens, segment, first);
  if (segment.awaits === true) return { kind: segment.boundary === "conjunction" ? "main" : "comp" };
  return openingWithoutFinite(words, first);
}

function openingWithFinite(tokens: readonly Token[], segment: Segment, first: Token): Opening | undefined {
  if (subjunctions.has(lower(first))) return thatOrRelative(tokens, first);
  return segment.boundary === "open" ? { kind: "comp" } : undefined;
}

/** Subjunctions that may wait for their verb behind an apposition. */
const awaiting = new Set(["that", "because", "although", "though", "whether", "whereas"]);

function openingWithoutFinite(words: readonly Token[], first: Token): Opening | undefined {
  if (lower(first) === "to" && words.some((token) => isVerbal(token))) return { kind: "inf" };
  if (awaiting.has(lower(first)) && words.length > 1) return { kind: "sub", opener: first.index };
  if (isPastParticiple(first)) return { kind: "ing" };
  const participle = words.slice(0, 3).find((token) => isParticipleClause(token));
  if (participle === undefined) return undefined;
  return { kind: "ing", ...(participle !== first && { opener: first.index }) };
}

/** "the plan that failed" is relative, "said that it failed" is not. */
function thatOrRelative(tokens: readonly Token[], first: Token): Opening {
  const before = tokens[first.index - 1];
  const after = tokens[first.index + 1];
  const relative =
    lower(first) === "that" &&
    before !== undefined &&
    /^(?:NOUN|PROPN)$/u.test(posOf(before)) &&
    after !== undefined &&
    isVerbal(after);
  return { kind: relative ? "rel" : "sub", opener: first.index };
}
