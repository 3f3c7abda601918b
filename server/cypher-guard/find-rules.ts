import type { SyntaxNode } from "./syntax-tree.ts";

/** Every node of a rule below these, themselves included, in the order of the text. */
export function findRules(nodes: readonly SyntaxNode[], rule: string): readonly SyntaxNode[] {
  return nodes.flatMap((node) => [...(node.rule === rule ? [node] : []), ...findRules(node.children, rule)]);
}
