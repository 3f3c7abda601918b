import type { SyntaxNode } from "../syntax-tree.ts";

export type Render = (node: SyntaxNode) => string;
/** The text of one node written otherwise; undefined leaves it as it is, with whatever changes inside it. */
export type Rewriting = (node: SyntaxNode, render: Render) => string | undefined;

/** The query with every node written as its rule says, from the inside out, and all between them kept letter by letter. */
export function renderWith(
  query: string,
  statement: SyntaxNode,
  rewritings: Readonly<Record<string, Rewriting>>,
): string {
  const asWritten: Render = (node) => {
    let text = "";
    let at = node.start;
    for (const child of node.children) {
      if (child.end <= child.start) continue;
      text += query.slice(at, child.start) + render(child);
      at = child.end;
    }
    return text + query.slice(at, node.end);
  };
  const render: Render = (node) => rewritings[node.rule ?? ""]?.(node, render) ?? asWritten(node);
  return query.slice(0, statement.start) + render(statement) + query.slice(statement.end);
}
