import type { SyntaxNode } from "../syntax-tree.ts";

/** Whether an expression is nothing but the name of a variable. */
export function isPlainVariable(node: SyntaxNode): boolean {
  if (node.rule === "variable") return true;
  const [only, ...more] = node.children;
  return only !== undefined && more.length === 0 && isPlainVariable(only);
}
