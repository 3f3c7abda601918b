import type { Span } from "#schema/entity.ts";
import type { Token } from "../document.ts";

/** Token range, end exclusive. */
export type TokenRange = Readonly<{ from: number; to: number }>;

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Tokens that a stretch of text covers at least in part; undefined where it covers none. */
export function tokenRange(tokens: readonly Token[], span: Span): TokenRange | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < span.end) to += 1;
  return to > low ? { from: low, to } : undefined;
}
