import type { Position } from "../state/placement.ts";

export type ForceSettings = Readonly<Record<string, number | boolean>>;
export type ForceRequest = Readonly<{
  id: number;
  settings: ForceSettings;
  nodes: Float32Array;
  edges: Float32Array;
  iterations: number;
}>;
export type ForceReply = Readonly<{ id: number; nodes: Float32Array; finished: boolean }>;

/** What a layout needs of a graph: ids with places and sizes, and weighted pairs. */
export type LayoutGraph = Readonly<{
  nodes: readonly Readonly<{ id: string; at: Position; size: number; fixed: boolean }>[];
  edges: readonly Readonly<{ source: string; target: string; weight: number }>[];
}>;

/** Numbers per node in the matrix of graphology-layout-forceatlas2 0.10 (its iterate.js says which is which). */
const nodeWidth = 10;
/**
 * The layout computes in its own unit, where forces are tuned for distances of a few dozen; the canvas counts in pixels.
 */
const scale = 4;

export const forceSettings = (order: number): ForceSettings => ({
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: true,
  edgeWeightInfluence: 0.4,
  scalingRatio: 12,
  strongGravityMode: false,
  gravity: 0.7,
  slowDown: 2 + Math.log(Math.max(1, order)),
  barnesHutOptimize: order > 1500,
  barnesHutTheta: 0.6,
});

/** Matrices of a graph, ready to be sent. Edges of a node to itself pull nothing and are left out. */
export function matricesOf({ nodes, edges }: LayoutGraph): { nodes: Float32Array; edges: Float32Array } {
  const nodeMatrix = new Float32Array(nodes.length * nodeWidth);
  const row = new Map<string, number>();
  nodes.forEach(({ id, at, size, fixed }, index) => {
    const start = index * nodeWidth;
    row.set(id, start);
    nodeMatrix.set([at.x / scale, at.y / scale, 0, 0, 0, 0, 1, 1, size / scale + 1, fixed ? 1 : 0], start);
  });
  const rows = edges.flatMap(({ source, target, weight }) => {
    const from = row.get(source);
    const to = row.get(target);
    if (from === undefined || to === undefined || from === to) return [];
    // The mass of a node is one more than the weight of its edges.
    for (const end of [from, to]) nodeMatrix[end + 6] = (nodeMatrix[end + 6] ?? 0) + weight;
    return [from, to, weight];
  });
  return { nodes: nodeMatrix, edges: Float32Array.from(rows) };
}

/** Places in a matrix that a layout gave back, in the order of `ids`; what is fixed or no number is left out. */
export function positionsIn(matrix: Float32Array, ids: readonly string[]): Map<string, Position> {
  const positions = new Map<string, Position>();
  ids.forEach((id, index) => {
    const start = index * nodeWidth;
    const x = (matrix[start] ?? NaN) * scale;
    const y = (matrix[start + 1] ?? NaN) * scale;
    if (matrix[start + 9] !== 1 && Number.isFinite(x) && Number.isFinite(y)) positions.set(id, { x, y });
  });
  return positions;
}
