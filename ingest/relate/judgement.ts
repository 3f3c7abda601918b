import type { Arguments, Group } from "./grammar/arguments.ts";
import type { Predicate } from "./grammar/predicate.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { negativePhrase, negativeWord, positiveWord } from "./lexicon/judging-words.ts";

/**
 * Whether what something is called after this verb is bad: a word of the list, or (unless `strict`) quotation marks
 * around it and no praise. The names of the two ends do not count.
 */
export function judgesBadly(
  sheet: Sheet,
  predicate: Predicate,
  given: Arguments,
  target: Group | undefined,
  strict: boolean,
): boolean {
  const { doc } = sheet;
  const ends = new Set([...(given.subject ?? []), ...(target ?? [])].flatMap((index) => tokensOf(sheet, index)));
  const tokens = predicate.domain
    .filter((index) => !ends.has(index) && index !== predicate.verb)
    .map((index) => doc.tokens[index]!);
  if (negativePhrase(tokens, doc.language)) return true;
  if (tokens.some((token) => positiveWord(token, doc.language))) return false;
  if (tokens.some((token) => negativeWord(token, doc.language))) return true;
  if (strict) return false;
  return tokens.some(({ index }) => sheet.quoted.has(index));
}

function tokensOf(sheet: Sheet, index: number): number[] {
  const phrase = sheet.phrases[index];
  return phrase === undefined ? [] : Array.from({ length: phrase.to - phrase.from }, (_, i) => phrase.from + i);
}
