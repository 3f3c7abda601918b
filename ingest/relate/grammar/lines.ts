import type { Quotation, Resolved, Sentence, Token } from "../../document.ts";
import { isQuoteMark, isVerbal, posOf } from "./token-reading.ts";
import { tokensWithin } from "./tokens-within.ts";

export type Line = Readonly<{ sentence: Sentence; quotation?: number; line: readonly number[] }>;

/**
 * Whole sentences in somebody's quotation marks are read apart from the sentence around them. Quoted bits of a sentence
 * ("sprach von einer „Farce“") are read as part of it.
 */
export function linesOf(doc: Resolved): Line[] {
  const whole = bySentences(wholeQuotations(doc), doc.sentences);
  const bySentence = new Map<number, Token[]>();
  for (const token of doc.tokens) {
    const row = bySentence.get(token.sentence);
    if (row === undefined) bySentence.set(token.sentence, [token]);
    else row.push(token);
  }
  return doc.sentences
    .filter(({ kind }) => kind === "text")
    .flatMap((sentence) =>
      splitSentence(sentence, bySentence.get(sentence.index) ?? [], whole.get(sentence.index) ?? []),
    );
}

type Whole = Readonly<{ index: number; quotation: Quotation }>;

/** Innermost quotations that hold a sentence of their own: a capital at the beginning and a verb in it. */
function wholeQuotations(doc: Resolved): Whole[] {
  return doc.quotations
    .map((quotation, index) => ({ index, quotation }))
    .filter(({ quotation }) => {
      if (!/^[\s[(]*[\p{Lu}\d]/u.test(doc.text.slice(quotation.start, quotation.start + 4))) return false;
      const inside = tokensWithin(doc.tokens, quotation);
      return inside.length >= 4 && inside.some((token) => isVerbal(token)) && !isGoverned(doc, inside[0]!);
    });
}

/** "nannte es eine „Schande für ein Land, das …“": a word before the mark goes with the noun behind it. */
function isGoverned({ tokens }: Resolved, first: Token): boolean {
  const mark = tokens[first.index - 1];
  const before = mark !== undefined && isQuoteMark(mark) ? tokens[mark.index - 1] : undefined;
  return before?.sentence === first.sentence && /^(?:DET|ADP|ADJ)$/u.test(posOf(before)) && posOf(first) === "NOUN";
}

/** Quotations that reach into a sentence, by its index. */
function bySentences(whole: readonly Whole[], sentences: readonly Sentence[]): ReadonlyMap<number, Whole[]> {
  const found = new Map<number, Whole[]>();
  let first = 0;
  for (const one of whole) {
    // Both are in the order of their starts, so no sentence that ends before this quotation meets a later one.
    while ((sentences[first]?.end ?? Infinity) <= one.quotation.start) first++;
    for (let at = first; (sentences[at]?.start ?? Infinity) < one.quotation.end; at++) {
      const near = found.get(at);
      if (near === undefined) found.set(at, [one]);
      else near.push(one);
    }
  }
  return found;
}

function splitSentence(sentence: Sentence, tokens: readonly Token[], near: readonly Whole[]): Line[] {
  const lines = new Map<number, number[]>([[-1, []]]);
  let brackets = 0;
  for (const token of tokens) {
    if (token.text === "(" || token.text === "[") brackets++;
    if (brackets === 0 && !isQuoteMark(token)) append(lines, holderOf(near, token), token.index);
    if ((token.text === ")" || token.text === "]") && brackets > 0) brackets--;
  }
  return [...lines].map(([quotation, line]) => ({ sentence, line, ...(quotation >= 0 && { quotation }) }));
}

/** Innermost whole quotation around a token, -1 for none. */
const holderOf = (near: readonly Whole[], { start, end }: Token): number =>
  near.filter(({ quotation }) => start >= quotation.start && end <= quotation.end).at(-1)?.index ?? -1;

function append(lines: Map<number, number[]>, holder: number, token: number): void {
  const line = lines.get(holder);
  if (line === undefined) lines.set(holder, [token]);
  else line.push(token);
}
