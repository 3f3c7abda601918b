import { UndirectedGraph } from "graphology";
import noverlap from "graphology-layout-noverlap";
import type { Position } from "../state/placement.ts";

/** Room around each node, in canvas units: half its size and the beginning of its name. */
const room = 16;

/** Moves nodes that cover each other apart, and no further: the picture stays the one that people know. */
export function pullApart(positions: ReadonlyMap<string, Position>): Map<string, Position> {
  const graph = new UndirectedGraph();
  for (const [id, at] of positions) graph.addNode(id, { ...at, size: room });
  const placed = noverlap(graph, { maxIterations: 300, settings: { margin: 4, ratio: 1, speed: 3 } });
  return new Map(Object.entries(placed));
}
