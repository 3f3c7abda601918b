import type { EntityId } from "#schema/ids.ts";
import { compare } from "./bundles.ts";

/** The neighbours of each of these nodes, direction ignored. */
export type NeighbourLists = (ids: readonly EntityId[]) => Promise<ReadonlyMap<EntityId, readonly EntityId[]>>;
export type Walk = readonly EntityId[];

/** Share of `maxNodes` whose neighbours are looked up in one step; a wider step would go far beyond the bound. */
const MAX_STEP = 0.1;

/** One side of the search: how far each node is from its end, and the nodes reached last. */
type Side = Readonly<{ distance: Map<EntityId, number>; depth: number; frontier: readonly EntityId[] }>;
type Adjacency = Map<EntityId, Set<EntityId>>;

/**
 * The shortest walks between two nodes and those one step longer, without repeated nodes: shorter ones first, then by id, at
 * most `limit`. Breadth-first from both ends, always from the smaller frontier, one question to the store per step, so a hub
 * is looked at once. `maxNodes` bounds the nodes visited; beyond it only what was found by then is given.
 */
export async function shortWalks(
  ends: Readonly<{ from: EntityId; to: EntityId }>,
  neighboursOf: NeighbourLists,
  bounds: Readonly<{ maxHops: number; limit: number; maxNodes: number }>,
): Promise<Walk[]> {
  if (ends.from === ends.to) return [];
  const adjacency: Adjacency = new Map();
  let forward: Side = { distance: new Map([[ends.from, 0]]), depth: 0, frontier: [ends.from] };
  let backward: Side = { distance: new Map([[ends.to, 0]]), depth: 0, frontier: [ends.to] };
  let longest = bounds.maxHops;
  while (forward.depth + backward.depth < longest) {
    const onward = forward.frontier.length <= backward.frontier.length;
    const smaller = onward ? forward : backward;
    if (smaller.frontier.length > bounds.maxNodes * MAX_STEP) break;
    const grown = await grow(smaller, neighboursOf, adjacency);
    if (onward) forward = grown;
    else backward = grown;
    longest = Math.min(bounds.maxHops, shortest(forward, backward) + 1);
    if (grown.frontier.length === 0 || forward.distance.size + backward.distance.size > bounds.maxNodes) break;
  }
  const length = shortest(forward, backward);
  if (length > bounds.maxHops) return [];
  const known = { adjacency, distance: backward.distance, beyond: backward.depth + 1 };
  const walks: Walk[] = [];
  for (const hops of [length, length + 1]) {
    if (hops <= bounds.maxHops) collect(known, [ends.from], { ...ends, hops, limit: bounds.limit }, walks);
  }
  return walks;
}

/** Hops of the shortest walk that both sides have met on so far; Infinity before they meet. */
function shortest(forward: Side, backward: Side): number {
  let least = Number.POSITIVE_INFINITY;
  const [small, large] = forward.distance.size < backward.distance.size ? [forward, backward] : [backward, forward];
  for (const [id, steps] of small.distance) {
    const others = large.distance.get(id);
    if (others !== undefined) least = Math.min(least, steps + others);
  }
  return least;
}

async function grow(side: Side, neighboursOf: NeighbourLists, adjacency: Adjacency): Promise<Side> {
  const reached: EntityId[] = [];
  for (const [id, neighbours] of await neighboursOf(side.frontier)) {
    for (const neighbour of neighbours) {
      join(adjacency, id, neighbour);
      join(adjacency, neighbour, id);
      if (side.distance.has(neighbour)) continue;
      side.distance.set(neighbour, side.depth + 1);
      reached.push(neighbour);
    }
  }
  return { distance: side.distance, depth: side.depth + 1, frontier: reached };
}

function join(adjacency: Adjacency, id: EntityId, neighbour: EntityId): void {
  const known = adjacency.get(id);
  if (known) known.add(neighbour);
  else adjacency.set(id, new Set([neighbour]));
}

type Known = Readonly<{ adjacency: Adjacency; distance: ReadonlyMap<EntityId, number>; beyond: number }>;
type Wanted = Readonly<{ to: EntityId; hops: number; limit: number }>;

/** Depth first, never into a node from which the end cannot be reached in the hops that are left. */
function collect(known: Known, walk: Walk, wanted: Wanted, walks: Walk[]): void {
  const here = walk.at(-1);
  const left = wanted.hops - (walk.length - 1);
  if (here === undefined || walks.length >= wanted.limit) return;
  if (here === wanted.to) {
    if (left === 0) walks.push(walk);
    return;
  }
  const onward = [...(known.adjacency.get(here) ?? [])].filter(
    (id) => !walk.includes(id) && isWithin(known, id, left - 1),
  );
  for (const next of onward.sort(compare)) collect(known, [...walk, next], wanted, walks);
}

const isWithin = ({ distance, beyond }: Known, id: EntityId, hops: number): boolean =>
  hops >= 0 && (distance.get(id) ?? beyond) <= hops;
