import { findRules } from "./find-rules.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** Parts that one part of a query may be made of, operators and commas among them. */
const widest = 600;

/**
 * Of these each part lies within the one before, and Neo4j's own parser, which nothing can stop, takes time that grows with the
 * square of their number and worse (measured: 1,500 signs of each kept it busy for more than 12 seconds).
 */
const nested: Readonly<Record<string, number>> = {
  // NOT NOT …
  expression9: 25,
  // .a.b…, [0][0]…
  expression2: 25,
  // !!…
  labelExpression2: 25,
  // A pattern of 50 hops, and the same as an expression.
  patternElement: 101,
  pathPatternNonEmpty: 101,
};

const widths: ReadonlyMap<string, number> = new Map(Object.entries(nested));

/** Hops in all patterns together. */
const mostHops = 200;

/** The first part that is made of more parts than a server reads in time. */
export function tooWide(statement: SyntaxNode): SyntaxNode | undefined {
  return findRules([statement], "relationshipPattern")[mostHops] ?? wideIn(statement);
}

function wideIn(node: SyntaxNode): SyntaxNode | undefined {
  const { rule, children } = node;
  if (rule === undefined) return undefined;
  if (children.length > (widths.get(rule) ?? widest)) return node;
  for (const child of children) {
    const found = wideIn(child);
    if (found) return found;
  }
  return undefined;
}
