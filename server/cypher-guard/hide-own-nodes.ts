import { applyEdits } from "./embedded/text-edits.ts";
import type { TextEdit } from "./embedded/text-edits.ts";
import { findRules } from "./find-rules.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** What the store keeps for itself in Neo4j, saved views among it, has this label and no relationship. */
export const ownLabel = "Meta";

/**
 * The query with the store's own nodes kept out of what it finds. They stand alone, so only a pattern of a single node can
 * meet them, and of those only one that asks for no label, for the lack of one, for any, or for theirs.
 */
export function hideOwnNodes(query: string, statement: SyntaxNode): string {
  const alone = findRules([statement], "patternElement").flatMap(({ children }) =>
    children.length === 1 && children[0]?.rule === "nodePattern" ? [children[0]] : [],
  );
  return applyEdits(
    query,
    alone.flatMap((node) => hidden(query, node) ?? []),
  );
}

function hidden(query: string, node: SyntaxNode): TextEdit | undefined {
  const labels = node.children.find(({ rule }) => rule === "labelExpression");
  if (!labels) return unlabelled(node);
  const text = query.slice(labels.start, labels.end);
  if (!/[!%]/.test(text) && !text.includes(ownLabel)) return undefined;
  const { start, end } = labels;
  // Labels joined by colons cannot stand beside the other signs, and one of these is the store's.
  if (/:.*:/s.test(text)) return { start, end, text: `:${ownLabel}&!${ownLabel}` };
  return { start, end, text: `:(${text.replace(/^\s*(?::|IS\b)/i, "")})&!${ownLabel}` };
}

function unlabelled({ start, children }: SyntaxNode): TextEdit {
  const variable = children.find(({ rule }) => rule === "variable");
  const at = variable?.end ?? start + 1;
  return { start: at, end: at, text: `:!${ownLabel}` };
}
