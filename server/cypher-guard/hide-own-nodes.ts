import { applyEdits } from "./embedded/text-edits.ts";
import type { TextEdit } from "./embedded/text-edits.ts";
import { findRules } from "./find-rules.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** What the store keeps for itself in Neo4j, saved views among it, has this label and no relationship. */
export const ownLabel = "Meta";

/**
 * The query with the store's own nodes kept out of what it finds. They stand alone, so only a pattern of a single node can
 * meet them, or one whose hops may all be left out, and of those only a node that asks for no label, for the lack of one, for
 * any, for one that is computed, or for theirs.
 */
export function hideOwnNodes(query: string, statement: SyntaxNode): string {
  const patterns = ["patternElement", "pathPatternNonEmpty"].flatMap((rule) => findRules([statement], rule));
  const alone = patterns.flatMap(({ children }) =>
    children.length === 1 || children.some(mayBeEmpty) ? children.filter(({ rule }) => rule === "nodePattern") : [],
  );
  return applyEdits(query, alone.flatMap(hidden));
}

/** A hop of variable length that starts at none: `*0..2`, `{0,2}`, `{,2}`. The last two stand in or behind what they repeat. */
const mayBeEmpty = (part: SyntaxNode): boolean =>
  part.rule !== "nodePattern" &&
  [part, ...part.children].some(
    ({ rule, text }) =>
      (rule === "pathLength" || rule === "quantifier") &&
      /^(?:\*0+(?:\.\.|$)|\{(?:0+[,}]|,))/.test(text.replaceAll("_", "")),
  );

function hidden(node: SyntaxNode): readonly TextEdit[] {
  const labels = node.children.find(({ rule }) => rule === "labelExpression");
  if (!labels) return [unlabelled(node)];
  const { text, start, end, children } = labels;
  if (!/[!%$]/.test(text) && !text.includes(ownLabel)) return [];
  const first = children[0]?.end ?? start;
  // Labels joined by colons cannot stand beside the other signs.
  const colons = findRules([labels], "labelExpression3").flatMap((joined) =>
    joined.children.filter((sign) => sign.text === ":"),
  );
  return [
    { start: first, end: first, text: "(" },
    ...colons.map((colon) => ({ start: colon.start, end: colon.end, text: "&" })),
    { start: end, end, text: `)&!${ownLabel}` },
  ];
}

function unlabelled({ start, children }: SyntaxNode): TextEdit {
  const variable = children.find(({ rule }) => rule === "variable");
  const at = variable?.end ?? start + 1;
  return { start: at, end: at, text: `:!${ownLabel}` };
}
