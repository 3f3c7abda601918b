import type { FactGraph } from "../graph-view/create-stage.ts";
import type { GraphLook } from "../graph-view/graph-look.ts";
import type { Position } from "../state/placement.ts";

const origin: Position = { x: 0, y: 0 };
/** Sigma goes through the whole graph after each node or edge that is dropped; after more than this it is cheaper to begin anew. */
const fewDrops = 4;

/**
 * Makes the graph hold exactly what has a look, at these places, touching only what differs unless much has gone. Edges come in
 * the order of their keys, so that parallel ones keep their side.
 */
export function syncGraph(
  graph: FactGraph,
  { nodes, edges }: Pick<GraphLook, "nodes" | "edges">,
  positions: ReadonlyMap<string, Position>,
): void {
  dropOthers(graph, nodes, edges);
  for (const id of nodes.keys()) putNode(graph, id, positions.get(id) ?? origin);
  for (const key of [...edges.keys()].sort()) {
    const [, source = "", target = ""] = key.split(":");
    if (!graph.hasEdge(key) && nodes.has(source) && nodes.has(target))
      graph.addEdgeWithKey(key, source, target, { id: key });
  }
}

function dropOthers(
  graph: FactGraph,
  ids: Pick<ReadonlyMap<string, unknown>, "has">,
  wanted: Pick<ReadonlyMap<string, unknown>, "has">,
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
