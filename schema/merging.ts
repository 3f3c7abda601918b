import type { EntityId } from "./ids.ts";
import type { Merge } from "./merge.ts";

/** Which nodes are shown as one. Of every group the root gives the id and the name. */
export type Merging = Readonly<{
  /** The root of a node's group; a node that is not merged is its own. */
  rootOf(id: EntityId): EntityId;
  /** Of each root all that are shown as it, itself first. */
  groups: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** How often somebody merged or split; it only grows. */
  changes: number;
}>;

/** The groups that the decisions in force make together, taken in the order in which they were made. */
export function mergingOf(merges: readonly Merge[]): Merging {
  const parents = new Map<EntityId, EntityId>();
  const rootOf = (id: EntityId): EntityId => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { into, from } of inForce(merges)) {
    // Two people can merge at once, each without the other's decision: only a root is ever put under another one.
    const root = rootOf(into.id);
    for (const { id } of from) if (rootOf(id) !== root) parents.set(rootOf(id), root);
  }
  const groups = new Map<EntityId, EntityId[]>();
  for (const id of parents.keys()) {
    const root = rootOf(id);
    const group = groups.get(root);
    if (group) group.push(id);
    else groups.set(root, [root, id]);
  }
  return { rootOf, groups, changes: merges.length + merges.filter(isSplit).length };
}

const isSplit = ({ splitAt }: Merge): boolean => splitAt !== undefined;

/** Decisions that nobody has taken back, the oldest first. */
export const inForce = (merges: readonly Merge[]): Merge[] =>
  merges.filter((merge) => !isSplit(merge)).sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));

/** The decisions in force that made any of these nodes; all of them without nodes. */
export function mergesBehind(merges: readonly Merge[], nodes?: Iterable<EntityId>): Merge[] {
  const kept = inForce(merges);
  if (!nodes) return kept;
  const { rootOf } = mergingOf(kept);
  const roots = new Set([...nodes].map(rootOf));
  return kept.filter(({ into }) => roots.has(rootOf(into.id)));
}
