import type { Bundle } from "#schema/graph.ts";
import type { FactGraph } from "../graph-view/create-stage.ts";
import type { Position } from "../state/placement.ts";
import { bundleKey } from "../state/records.ts";

const origin: Position = { x: 0, y: 0 };
/** Sigma goes through the whole graph after each node or edge that is dropped; after more than this it is cheaper to begin anew. */
const fewDrops = 4;

/**
 * Makes the graph hold exactly these nodes and edges, at these places, touching only what differs unless much has gone. Edges
 * come in the order of their keys, so that parallel ones keep their side.
 */
export function syncGraph(
  graph: FactGraph,
  ids: Pick<ReadonlyMap<string, unknown>, "keys" | "has">,
  bundles: readonly Bundle[],
  positions: ReadonlyMap<string, Position>,
): void {
  const wanted = new Map(bundles.map((bundle) => [bundleKey(bundle), bundle]));
  dropOthers(graph, ids, wanted);
  for (const id of ids.keys()) putNode(graph, id, positions.get(id) ?? origin);
  for (const [key, { source, target }] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, source, target, { id: key });
  }
}

function dropOthers(
  graph: FactGraph,
  ids: Pick<ReadonlyMap<string, unknown>, "has">,
  wanted: ReadonlyMap<string, unknown>,
): void {
  const edges = graph.filterEdges((key) => !wanted.has(key));
  const nodes = graph.filterNodes((id) => !ids.has(id));
  if (edges.length + nodes.length > fewDrops) {
    graph.clear();
    return;
  }
  for (const key of edges) graph.dropEdge(key);
  for (const id of nodes) graph.dropNode(id);
}

function putNode(graph: FactGraph, id: string, { x, y }: Position): void {
  if (!graph.hasNode(id)) {
    graph.addNode(id, { id, x, y });
    return;
  }
  const facts = graph.getNodeAttributes(id);
  if (facts.x !== x || facts.y !== y) graph.mergeNodeAttributes(id, { x, y });
}

/** Moves nodes in the drawing alone, as a running layout does many times a second. */
export function moveNodes(graph: FactGraph, positions: ReadonlyMap<string, Position>): void {
  graph.updateEachNodeAttributes(
    (id, facts) => {
      const at = positions.get(id);
      return at ? { ...facts, x: at.x, y: at.y } : facts;
    },
    { attributes: ["x", "y"] },
  );
}
