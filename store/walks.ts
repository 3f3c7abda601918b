import type { EntityId } from "#schema/ids.ts";
import { compare } from "#schema/bundles.ts";

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
export async function shortWalks(ends: Ends, neighboursOf: NeighbourLists, bounds: Bounds): Promise<Walk[]> {
  if (ends.from === ends.to) return [];
  const { forward, backward, adjacency } = await meet(ends, neighboursOf, bounds);
  const length = shortest(forward, backward);
  const known = { adjacency, distance: backward.distance, beyond: backward.depth + 1 };
  const walks: Walk[] = [];
  for (const hops of [length, length + 1]) {
    if (hops <= bounds.maxHops) collect(known, [ends.from], { ...ends, hops, limit: bounds.limit }, walks);
  }
  return walks;
}

type Ends = Readonly<{ from: EntityId; to: EntityId }>;
type Bounds = Readonly<{ maxHops: number; limit: number; maxNodes: number }>;
type Met = Readonly<{ forward: Side; backward: Side; adjacency: Adjacency }>;

/** Grows both sides until together they cover every walk one hop longer than the shortest. */
async function meet({ from, to }: Ends, neighboursOf: NeighbourLists, { maxHops, maxNodes }: Bounds): Promise<Met> {
  const adjacency: Adjacency = new Map();
  let forward: Side = { distance: new Map([[from, 0]]), depth: 0, frontier: [from] };
  let backward: Side = { distance: new Map([[to, 0]]), depth: 0, frontier: [to] };
  let smaller = forward;
  const isTooWide = (): boolean =>
    smaller.frontier.length > maxNodes * MAX_STEP || forward.distance.size + backward.distance.size > maxNodes;
  for (
    let longest = maxHops;
    forward.depth + backward.depth < longest && !isTooWide() && smaller.frontier.length > 0;
  ) {
    const grown = await grow(smaller, neighboursOf, adjacency);
    if (smaller === forward) forward = grown;
    else backward = grown;
    longest = Math.min(maxHops, shortest(forward, backward) + 1);
    smaller = forward.frontier.length <= backward.frontier.length ? forward : backward;
  }
  return { forward, backward, adjacency };
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
