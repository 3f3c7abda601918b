import type { DateKind } from "../state/filters.ts";
import type { Outline } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { Selection } from "../state/selection.ts";

type Ends = Pick<Outline, "type"> & Readonly<{ source: string; target: string }>;

/**
 * Whether a statement is the selection's own: of the selected edge, about the one selected node, between several selected ones.
 * With nothing selected every one is.
 */
export function isOf({ nodes, bundle }: Selection): (of: Ends) => boolean {
  if (bundle !== undefined) return (outline) => bundleKey(outline) === bundle;
  if (nodes.length === 0) return () => true;
  const chosen = new Set(nodes);
  const has = (id: string): boolean => chosen.has(id);
  return nodes.length === 1
    ? ({ source, target }) => has(source) || has(target)
    : ({ source, target }) => has(source) && has(target);
}

/** Oldest first by the chosen date; what has none comes last. A partial date stands at its beginning. */
export const inTimeOrder = (outlines: readonly Outline[], by: DateKind): Outline[] =>
  [...outlines].sort(
    (a, b) => compare(a[by] ?? "\uffff", b[by] ?? "\uffff") || compare(a.articleId, b.articleId) || compare(a.id, b.id),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
