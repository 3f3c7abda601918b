import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Position } from "#schema/export-document.ts";
import type { EntityId } from "#schema/ids.ts";
import { groupBy } from "../group-by.ts";
import type { WholeGraph } from "../whole-graph.ts";

/** Rounds of the layout by number of nodes, so that it stays within a few seconds. */
const iterationsFor = (nodes: number): number => (nodes <= 300 ? 400 : nodes <= 1000 ? 150 : 50);

/** Angle between neighbours on a spiral that fills a disc evenly. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

type Places = ReadonlyMap<EntityId, Position>;
type Drawn = Pick<WholeGraph, "nodes" | "bundles">;

/**
 * A place for every node: where it stood, where any stood (others go beside their neighbours), else by ForceAtlas2 from a
 * spiral. The same graph gives the same places.
 */
export const placeNodes = (graph: Drawn, given: Places = new Map()): Places =>
  graph.nodes.some(({ id }) => given.has(id)) ? besideGiven(graph, given) : laidOut(graph);

/** The point `index` of a spiral that fills a disc evenly. */
const onSpiral = (index: number, radius: number): Position => ({
  x: radius * Math.cos(index * goldenAngle),
  y: radius * Math.sin(index * goldenAngle),
});

function laidOut({ nodes, bundles }: Drawn): Places {
  const graph = new DirectedGraph();
  nodes.forEach(({ id }, index) => graph.addNode(id, onSpiral(index, 100 * Math.sqrt((index + 1) / nodes.length))));
  for (const { source, target, statements } of bundles) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: Number(weight) + statements }));
  }
  // Pulled to the middle with the same strength wherever they are, parts without edges stay near the others.
  const settings = { ...forceAtlas2.inferSettings(graph), strongGravityMode: true, gravity: 0.05 };
  forceAtlas2.assign(graph, { iterations: iterationsFor(nodes.length), settings, getEdgeWeight: null });
  const place = (id: EntityId, axis: "x" | "y") => Number(graph.getNodeAttribute(id, axis));
  return new Map(nodes.map(({ id }) => [id, { x: place(id, "x"), y: place(id, "y") }]));
}

function besideGiven({ nodes, bundles }: Drawn, given: Places): Places {
  const neighbours = groupBy(
    bundles.flatMap(({ source, target }) => [[source, target] as const, [target, source] as const]),
    ([id]) => [id],
  );
  const span = spanOf(given);
  return new Map(
    nodes.map(({ id }, index) => {
      const place = given.get(id);
      if (place) return [id, place];
      const near = (neighbours.get(id) ?? []).flatMap(([, other]) => given.get(other) ?? []);
      const middle = (axis: "x" | "y") => near.reduce((sum, one) => sum + one[axis], 0) / (near.length || 1);
      const aside = onSpiral(index + 1, near.length > 0 ? span / 10 : span * 1.2);
      return [id, { x: middle("x") + aside.x, y: middle("y") + aside.y }];
    }),
  );
}

/** How far the placed nodes reach from the origin. */
function spanOf(given: Places): number {
  const largest = [...given.values()].reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0);
  return largest > 0 ? largest : 100;
}
