import type { SyntaxNode } from "./syntax-tree.ts";

/** Every node of a rule below these, themselves included, in the order of the text. */
export function findRules(nodes: readonly SyntaxNode[], rule: string): readonly SyntaxNode[] {
  const [only] = nodes;
  if (only && nodes.length === 1) return rulesOf(only).get(rule) ?? [];
  return nodes.flatMap((node) => rulesOf(node).get(rule) ?? []);
}

type Rules = ReadonlyMap<string, readonly SyntaxNode[]>;

/** The same few trees are asked for one rule after the other. */
const known = new WeakMap<SyntaxNode, Rules>();

function rulesOf(node: SyntaxNode): Rules {
  const before = known.get(node);
  if (before) return before;
  const found = new Map<string, SyntaxNode[]>();
  collect(node, found);
  known.set(node, found);
  return found;
}

function collect(node: SyntaxNode, found: Map<string, SyntaxNode[]>): void {
  if (node.rule === undefined) return;
  const same = found.get(node.rule);
  if (same) same.push(node);
  else found.set(node.rule, [node]);
  for (const child of node.children) collect(child, found);
}
