import { nearest } from "#schema/nearest.ts";
import { keywords } from "#schema/syntax-problems.ts";
import type { Finding } from "./messages.ts";

/** What would put a mistake right: this text in the place of that between two offsets. */
export type QuickFix = Readonly<{ from: number; to: number; insert: string }>;

const mistyped = /^Invalid input '(\w{3,})'/;

/** The one change that most likely puts a finding right; undefined where there is none that only replaces a word or a sign. */
export function quickFix({ start, end, message, unknown }: Finding, query: string): QuickFix | undefined {
  if (unknown?.nearest !== undefined) return replaced(query, { start, end }, unknown.name, unknown.nearest);
  if (/^Unknown operation '!='/.test(message)) return replaced(query, { start, end }, "!=", "<>");
  const word = mistyped.exec(message)?.[1];
  const meant = word === undefined ? undefined : meantKeyword(word);
  return word !== undefined && meant !== undefined ? replaced(query, { start, end }, word, meant) : undefined;
}

/** The word of Cypher that a word was probably meant to be; undefined where it is one, or is like none. */
export const meantKeyword = (word: string): string | undefined =>
  /^\w{3,}$/.test(word) && !keywords.includes(word.toUpperCase()) ? nearest(word, keywords) : undefined;

/** The parser marks more than the word itself now and then: what stands around it stays. */
function replaced(
  query: string,
  { start, end }: Readonly<{ start: number; end: number }>,
  wrong: string,
  insert: string,
): QuickFix | undefined {
  const at = query.slice(start, Math.max(end, start + wrong.length)).indexOf(wrong);
  return at < 0 ? undefined : { from: start + at, to: start + at + wrong.length, insert };
}
