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

/** Either-or in all conditions together: Neo4j's planner turns n of them into 2ⁿ conditions, and nothing can stop it. */
const mostXors = 6;

/**
 * Ways through all choices between labels, as in `(n:(A|B)&(C|D))` or `n:A OR n:B`, in all patterns and conditions together: the
 * planner looks at each.
 */
const mostWays = 4096;

/** Subqueries within subqueries of an expression: each doubles and more what the planner looks at. */
const deepest = 5;
const subqueries = new Set(["existsExpression", "countExpression", "collectExpression"]);

/** Hops in all patterns together. */
const mostHops = 200;

/** The first part that is made of more parts than a server reads in time. */
export function tooWide(statement: SyntaxNode): SyntaxNode | undefined {
  const hops = findRules([statement], "relationshipPattern");
  return hops[mostHops] ?? tooManyXors(statement) ?? tooManyWays(statement) ?? tooDeep(statement) ?? wideIn(statement);
}

function tooDeep(node: SyntaxNode, depth = 0): SyntaxNode | undefined {
  if (node.rule === undefined) return undefined;
  const here = subqueries.has(node.rule) ? depth + 1 : depth;
  if (here > deepest) return node;
  for (const child of node.children) {
    const found = tooDeep(child, here);
    if (found) return found;
  }
  return undefined;
}

function tooManyWays(statement: SyntaxNode): SyntaxNode | undefined {
  const types = new Set(findRules(findRules([statement], "relationshipPattern"), "labelExpression4"));
  const labels = findRules([statement], "labelExpression4").filter((part) => !types.has(part));
  const ors = findRules([statement], "expression").filter(
    ({ children }) => findRules(children, "labelExpression4").length > 0,
  );
  const choices = [...labels, ...ors].map(({ children }) => children.filter(({ rule }) => rule !== undefined).length);
  return choices.reduce((ways, most) => ways * most, 1) > mostWays ? statement : undefined;
}

function tooManyXors(statement: SyntaxNode): SyntaxNode | undefined {
  const xors = findRules([statement], "expression11").filter(({ children }) => children.length > 1);
  const signs = xors.reduce((sum, { children }) => sum + (children.length - 1) / 2, 0);
  return signs > mostXors ? xors[0] : undefined;
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
