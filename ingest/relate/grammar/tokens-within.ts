import type { Span } from "#schema/entity.ts";
import type { Token } from "../../document.ts";

/** Tokens of a stretch of text. They are in order, so the first is found by halving. */
export function tokensWithin(tokens: readonly Token[], { start, end }: Span): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Token[] = [];
  for (let i = low; i < tokens.length && (tokens[i]?.end ?? 0) <= end; i++) inside.push(tokens[i]!);
  return inside;
}
