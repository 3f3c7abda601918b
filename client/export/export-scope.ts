import type { GraphNode } from "#schema/graph.ts";
import type { Groups } from "../state/groups.ts";
import { memberIds, noGroups } from "../state/groups.ts";
import type { Selection } from "../state/selection.ts";

export type Scope = "shown" | "selection" | "query" | "all";

/** Ids that a scope means; undefined for everything, and for a query, whose entities the server finds. */
export function nodesOf(
  scope: Scope,
  visible: readonly Pick<GraphNode, "id">[],
  selection: Selection,
  groups: Groups = noGroups,
): string[] | undefined {
  if (scope === "shown") return visible.map(({ id }) => id);
  if (scope !== "selection") return undefined;
  return memberIds(groups, selection.bundle?.split(":").slice(1) ?? selection.nodes);
}
