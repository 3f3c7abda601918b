import type { Subgraph } from "#schema/graph.ts";
import type { EntityType, RelationType } from "#schema/ontology.ts";

/** How a node came onto the canvas: by whose expansion, or on its own. */
export type Shown = Readonly<{ from?: string }>;

/** Which neighbours an expansion asks for; nothing asks for all. Dates are partial and inclusive. */
export type ExpandedBy = Readonly<{
  relation?: RelationType;
  direction?: "out" | "in" | "both";
  type?: EntityType;
  from?: string;
  to?: string;
}>;

/** What an expansion of a node has brought so far; `cursor` fetches the next part of what it went by. */
export type Expansion = Readonly<{
  shown: number;
  total?: number;
  cursor?: string;
  truncated: boolean;
  by?: ExpandedBy;
}>;

/** Which nodes are on the canvas. Edges follow: every known bundle between two of them. */
export type Topology = Readonly<{
  shown: ReadonlyMap<string, Shown>;
  expansions: ReadonlyMap<string, Expansion>;
}>;

export const emptyTopology: Topology = { shown: new Map(), expansions: new Map() };

/** Puts nodes on the canvas that nobody's expansion brought. */
export const showNodes =
  (ids: readonly string[]) =>
  (topology: Topology): Topology => {
    const added = ids.filter((id) => !topology.shown.has(id));
    if (added.length === 0) return topology;
    return { ...topology, shown: new Map([...topology.shown, ...added.map((id) => [id, {}] as const)]) };
  };

/** Puts the answer to an expansion of `parent` on the canvas; nodes that are there already keep their origin. */
export const expandNode =
  (parent: string, answer: Subgraph, by: ExpandedBy = {}) =>
  (topology: Topology): Topology => {
    const shown = new Map(topology.shown);
    for (const { id } of answer.nodes) if (!shown.has(id)) shown.set(id, { from: parent });
    const last = topology.expansions.get(parent);
    const before = last?.by === by ? last.shown : 0;
    const expansion: Expansion = {
      shown: before + answer.nodes.filter(({ id }) => id !== parent).length,
      truncated: answer.truncated,
      by,
      ...(answer.total === undefined ? {} : { total: answer.total }),
      ...(answer.cursor === undefined ? {} : { cursor: answer.cursor }),
    };
    return { shown, expansions: new Map([...topology.expansions, [parent, expansion]]) };
  };

/** All nodes that came by the expansion of `parent`, and by the expansions of those in turn. */
export function broughtBy(topology: Topology, parent: string): string[] {
  const brought: string[] = [];
  const queue = [parent];
  const seen = new Set(queue);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const [child, { from }] of topology.shown) {
      if (from !== id || seen.has(child)) continue;
      seen.add(child);
      brought.push(child);
      queue.push(child);
    }
  }
  return brought;
}

/** Takes back an expansion. Nodes in `keep` (pinned ones) stay and count as brought by nobody. */
export const collapseNode =
  (parent: string, keep: Pick<ReadonlySet<string>, "has"> = new Set()) =>
  (topology: Topology): Topology => {
    const brought = broughtBy(topology, parent);
    const gone = new Set(brought.filter((id) => !keep.has(id)));
    const kept = brought.filter((id) => keep.has(id)).map((id) => [id, {}] as const);
    const left = removeNodes([...gone])(topology);
    const expansions = new Map(left.expansions);
    expansions.delete(parent);
    return { shown: new Map([...left.shown, ...kept]), expansions };
  };

/** Takes nodes off the canvas. */
export const removeNodes =
  (ids: readonly string[]) =>
  (topology: Topology): Topology => {
    const gone = new Set(ids);
    if (gone.size === 0) return topology;
    const stays = ([id]: readonly [string, unknown]): boolean => !gone.has(id);
    return {
      shown: new Map([...topology.shown].filter(stays)),
      expansions: new Map([...topology.expansions].filter(stays)),
    };
  };

/** Keeps only these nodes on the canvas. */
export const keepOnly =
  (ids: readonly string[]) =>
  (topology: Topology): Topology => {
    const kept = new Set(ids);
    return removeNodes([...topology.shown.keys()].filter((id) => !kept.has(id)))(topology);
  };
