import type { Span } from "#schema/entity.ts";
import type { Token } from "../../document.ts";
import { firstReached } from "../../first-reached.ts";

/** Tokens of a stretch of text. */
export function tokensWithin(tokens: readonly Token[], { start, end }: Span): Token[] {
  const first = firstReached(tokens.length, (index) => tokens[index]!.start >= start);
  const inside: Token[] = [];
  for (let i = first; i < tokens.length && (tokens[i]?.end ?? 0) <= end; i++) inside.push(tokens[i]!);
  return inside;
}
