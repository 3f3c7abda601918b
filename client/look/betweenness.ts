import type { Visible } from "./graph-look.ts";

/** Steps along edges that one measure may take; a few tenths of a second. */
const budget = 10_000_000;

type Ways = Readonly<{ order: Int32Array; reached: number; ways: Float64Array; distance: Int32Array }>;

/**
 * How much of the shortest ways between all others leads over each node: edges count alike and in both directions, as paths in
 * the viewer do. Brandes' algorithm (2001); where it would take too long, from evenly chosen nodes alone (Brandes and Pich,
 * 2007), which keeps the ranking of those that lie between many.
 */
export function betweenness(visible: Visible, most = budget): ReadonlyMap<string, number> {
  const { nodes } = visible;
  const near = neighboursOf(visible);
  const cost = nodes.length + near.reduce((sum, { length }) => sum + length, 0);
  const scores = new Float64Array(nodes.length);
  for (const from of pivots(nodes.length, Math.max(1, Math.floor(most / Math.max(1, cost))))) {
    addDependencies(near, waysFrom(near, from), scores);
  }
  return new Map(nodes.map(({ id }, index) => [id, scores[index] ?? 0]));
}

function neighboursOf({ nodes, bundles }: Visible): readonly (readonly number[])[] {
  const index = new Map<string, number>(nodes.map(({ id }, at) => [id, at]));
  const near = nodes.map(() => new Set<number>());
  for (const { source, target } of bundles) {
    const [a, b] = [index.get(source), index.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  return near.map((set) => [...set]);
}

const pivots = (count: number, most: number): number[] =>
  Array.from({ length: Math.min(count, most) }, (_, at) => Math.floor((at * count) / Math.min(count, most)));

/** Breadth first: in which order nodes are reached, how far they are and in how many shortest ways. */
function waysFrom(near: readonly (readonly number[])[], from: number): Ways {
  const order = new Int32Array(near.length);
  const ways = new Float64Array(near.length);
  const distance = new Int32Array(near.length).fill(-1);
  let reached = 1;
  order[0] = from;
  ways[from] = 1;
  distance[from] = 0;
  for (let at = 0; at < reached; at += 1) {
    const node = order[at]!;
    for (const next of near[node]!) {
      if (distance[next] === -1) {
        distance[next] = distance[node]! + 1;
        order[reached] = next;
        reached += 1;
      }
      if (distance[next] === distance[node]! + 1) ways[next]! += ways[node]!;
    }
  }
  return { order, reached, ways, distance };
}

/** Backwards from the farthest node: what each one hands on to those before it, by their share of its ways. */
function addDependencies(
  near: readonly (readonly number[])[],
  { order, reached, ways, distance }: Ways,
  scores: Float64Array,
): void {
  const handed = new Float64Array(near.length);
  for (let at = reached - 1; at > 0; at -= 1) {
    const node = order[at]!;
    for (const before of near[node]!) {
      if (distance[before] === distance[node]! - 1)
        handed[before]! += (ways[before]! / ways[node]!) * (1 + handed[node]!);
    }
    scores[node]! += handed[node]!;
  }
}
