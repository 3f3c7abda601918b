import type { Merging } from "#schema/merging.ts";
import { rootedKey, rootedId } from "../merges/rooted.ts";
import { renameMembers } from "../state/groups.ts";
import type { ViewAddress } from "./view-address.ts";

/** The address of a view in which nodes were apart that have been merged since: each once, where the first of them was. */
export function withRoots(merging: Merging, address: ViewAddress): ViewAddress {
  if (merging.groups.size === 0) return address;
  const root = rootedId(merging);
  const nodes = new Map<string, ViewAddress["nodes"][number]>();
  for (const node of address.nodes) {
    const id = root(node.id);
    if (!nodes.has(id) || node.id === id) nodes.set(id, { ...node, id });
  }
  const { selection, path } = address;
  return {
    ...address,
    nodes: [...nodes.values()],
    groups: renameMembers(address.groups, root),
    selection: rootedKey(merging, selection),
    ...(path && { path: { from: root(path.from), to: root(path.to) } }),
  };
}
