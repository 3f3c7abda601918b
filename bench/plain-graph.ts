import type { Subgraph } from "#schema/graph.ts";
import { entityColour, relationColour } from "#schema/ontology.ts";

type Place = Readonly<{ x: number; y: number }>;

/** A graph as Sigma reads it without any style of ours. */
export type PlainGraph = Readonly<{
  nodes: readonly Readonly<{ id: string; x: number; y: number; size: number; color: string; label: string }>[];
  edges: readonly Readonly<{ id: string; source: string; target: string; size: number; color: string }>[];
}>;

export function plainGraph({ nodes, bundles }: Subgraph, places: ReadonlyMap<string, Place>): PlainGraph {
  return {
    nodes: nodes.map(({ id, type, name, degree }) => ({
      id,
      ...(places.get(id) ?? { x: 0, y: 0 }),
      size: Math.min(15, 4 + Math.sqrt(degree)),
      color: entityColour[type],
      label: name,
    })),
    edges: bundles.map(({ type, source, target }) => ({
      id: `${type}:${source}:${target}`,
      source,
      target,
      size: 1.4,
      color: relationColour[type],
    })),
  };
}
