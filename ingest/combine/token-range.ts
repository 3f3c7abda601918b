import type { Span } from "#schema/entity.ts";
import type { Token } from "../document.ts";
import { firstReached } from "../first-reached.ts";

/** Token range, end exclusive. */
export type TokenRange = Readonly<{ from: number; to: number }>;

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Tokens that a stretch of text covers at least in part; undefined where it covers none. */
export function tokenRange(tokens: readonly Token[], span: Span): TokenRange | undefined {
  const from = firstReached(tokens.length, (index) => tokens[index]!.end > span.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < span.end) to += 1;
  return to > from ? { from, to } : undefined;
}
