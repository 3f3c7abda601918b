import type { Bundle, Path } from "#schema/graph.ts";
import type { LocalGraph } from "./local-graph.ts";

type Question = Readonly<{ from: string; to: string; maxHops: number; limit: number; relation?: Bundle["type"] }>;

/** The shortest ways between two nodes, each hop with a quote; without quotes in the file there are none to show. */
export function localPaths(graph: LocalGraph, { from, to, maxHops, limit, relation }: Question): Path[] {
  const fits = (bundle: Bundle): boolean => relation === undefined || bundle.type === relation;
  const hopsOf = (id: string): readonly Bundle[] =>
    graph.bundlesOf(id).filter((bundle) => fits(bundle) && graph.statementsOf(bundle).length > 0);
  let ways: (readonly [string, ...Bundle[]])[] = [[from]];
  const seen = new Set([from]);
  for (let hops = 0; hops < maxHops && ways.length > 0; hops += 1) {
    const next = ways.flatMap(([start, ...walked]) =>
      hopsOf(start)
        .map((bundle) => [otherEnd(bundle, start), ...walked, bundle] as const)
        .filter(([end]) => !seen.has(end)),
    );
    const arrived = next.filter(([end]) => end === to);
    if (arrived.length > 0) return arrived.slice(0, limit).map(([, ...walked]) => pathOf(graph, from, walked));
    for (const [end] of next) seen.add(end);
    // One way to each node is enough to go on from it.
    ways = [...new Map(next.map((way) => [way[0], way])).values()];
  }
  return [];
}

const otherEnd = ({ source, target }: Bundle, id: string): string => (source === id ? target : source);

function pathOf(graph: LocalGraph, from: string, walked: readonly Bundle[]): Path {
  const ids = walked.reduce<string[]>((way, bundle) => [...way, otherEnd(bundle, way.at(-1) ?? from)], [from]);
  return {
    nodes: ids.flatMap((id) => graph.nodes.get(id) ?? []),
    hops: walked.flatMap((bundle) => {
      const [statement] = graph.statementsOf(bundle);
      return statement ? [{ bundle, statement }] : [];
    }),
  };
}
