import { findRules } from "./find-rules.ts";
import { placeIn } from "./syntax-fault.ts";
import type { SyntaxFault } from "./syntax-fault.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** What the parser takes and no engine does, said alike for both: a query that returns nothing, and `!=`. */
export function commonMistake(query: string, statement: SyntaxNode): SyntaxFault | undefined {
  const unequal = query.includes("!=") ? tokensOf(statement).find(({ text }) => text === "!=") : undefined;
  if (unequal) return { problem: "not-equal", ...placeIn(query, unequal.start) };
  const [whole] = findRules([statement], "union");
  const unfinished = whole?.children.find((part) => part.rule === "singleQuery" && endsOpen(part));
  return unfinished && { problem: "no-return", ...placeIn(query, unfinished.end) };
}

const open = new Set(["matchClause", "withClause", "unwindClause", "orderBySkipLimitClause"]);

function endsOpen({ children }: SyntaxNode): boolean {
  const last = children.findLast(({ rule }) => rule === "clause");
  return last?.children.some(({ rule }) => rule !== undefined && open.has(rule)) ?? false;
}

const tokensOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  node.rule === undefined ? [node] : node.children.flatMap(tokensOf);
