import type { EntityId } from "#schema/ids.ts";
import { bundles } from "#schema/bundles.ts";
import { bundleRowsAmong } from "../bundle-rows.ts";
import type { Run } from "../database.ts";
import type { GraphStore, PathsRequest } from "../graph-store.ts";
import { isStep, neighbourLists, pathsIn } from "../reading/paths.ts";
import { fetchNodes } from "../rows.ts";
import type { NeighbourLists } from "../walks.ts";
import { withRoots } from "./merged-facts.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { isMember, shownNodes, withMembers } from "./merged-look.ts";
import { mergedStatements } from "./merged-statements.ts";

/** Paths that go into a merged node by one member and on by another. */
export function mergedPaths(
  run: Run,
  facts: MergedFacts,
  plain: GraphStore["statements"],
  request: PathsRequest,
): ReturnType<GraphStore["paths"]> {
  const { rootOf } = facts.merging;
  return pathsIn(
    {
      neighboursOf: mergedLists(facts, neighbourLists(run, request), request),
      nodes: async (ids) => shownNodes(facts, await fetchNodes(run, withMembers(facts, ids))),
      bundlesAmong: async (ids) => {
        const rows = await bundleRowsAmong(run, withMembers(facts, ids));
        return bundles(rows.map((row) => withRoots(facts.merging, row)));
      },
      statements: (asked) => mergedStatements(facts, plain, asked),
    },
    { ...request, from: rootOf(request.from), to: rootOf(request.to) },
  );
}

/** What joins merged nodes is known; what joins the others is asked of the engine. */
function mergedLists(facts: MergedFacts, plain: NeighbourLists, request: PathsRequest): NeighbourLists {
  const known = new Map<EntityId, Set<EntityId>>();
  for (const bundle of bundles(facts.rows).filter((one) => isStep(one, request))) {
    const { source, target } = bundle;
    if (source === target) continue;
    for (const [id, other] of [[source, target] as const, [target, source] as const])
      known.set(id, (known.get(id) ?? new Set()).add(other));
  }
  return async (ids) => {
    const asked = ids.filter((id) => !isMember(facts, id));
    const lists = new Map<EntityId, readonly EntityId[]>(asked.length > 0 ? await plain(asked) : []);
    for (const id of ids) {
      const others = (lists.get(id) ?? []).filter((other) => !isMember(facts, other));
      lists.set(id, [...others, ...(known.get(id) ?? [])]);
    }
    return lists;
  };
}
