import type { EntityId } from "#schema/ids.ts";
import type { Merging } from "#schema/merging.ts";
import { renameMembers } from "../state/groups.ts";
import type { Placement } from "../state/placement.ts";
import type { Selection } from "../state/selection.ts";
import type { Topology } from "../state/topology.ts";
import type { Producer, ViewDocument } from "../state/view-document.ts";

/** What a node is shown as. */
export const rootedId =
  ({ rootOf }: Merging) =>
  (id: string): string =>
    rootOf(id as EntityId);

/** A selection in which merged nodes are one, and an edge is that between them. */
export function rootedKey(merging: Merging, { nodes, bundle }: Selection): Selection {
  const root = rootedId(merging);
  const [type = "", source = "", target = ""] = bundle?.split(":") ?? [];
  return {
    nodes: [...new Set(nodes.map(root))],
    ...(bundle === undefined ? {} : { bundle: [type, root(source), root(target)].join(":") }),
  };
}

/** The document with each merged node once, where its root or else the first of its members lies. */
export const becomeOne =
  (merging: Merging): Producer<ViewDocument> =>
  (document) => {
    const root = rootedId(merging);
    if ([...document.topology.shown.keys()].every((id) => root(id) === id)) return document;
    return {
      ...document,
      topology: rootedTopology(document.topology, root),
      hidden: new Set([...document.hidden].map(root)),
      placement: rootedPlacement(document.placement, root),
      groups: document.groups.size === 0 ? document.groups : renameMembers(document.groups, root),
    };
  };

function rootedTopology({ shown, expansions }: Topology, root: (id: string) => string): Topology {
  const nodes = new Map<string, { from?: string }>();
  for (const [id, { from }] of shown) {
    const parent = from === undefined || root(from) === root(id) ? {} : { from: root(from) };
    if (!nodes.has(root(id)) || root(id) === id) nodes.set(root(id), parent);
  }
  // Where an expansion of one member stopped says nothing of the neighbours of all.
  return { shown: nodes, expansions: new Map([...expansions].filter(([id]) => root(id) === id)) };
}

/** Places of members are kept: where they lay they lie again once they are split. */
function rootedPlacement({ positions, pinned }: Placement, root: (id: string) => string): Placement {
  const placed = new Map(positions);
  for (const [id, at] of positions) if (!placed.has(root(id))) placed.set(root(id), at);
  return { positions: placed, pinned: new Set([...pinned].map(root)) };
}
