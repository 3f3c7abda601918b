import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Position } from "#schema/export-document.ts";
import type { EntityId } from "#schema/ids.ts";
import type { WholeGraph } from "../whole-graph.ts";

/** Rounds of the layout by number of nodes, so that it stays within a few seconds. */
const iterationsFor = (nodes: number): number => (nodes <= 300 ? 400 : nodes <= 1000 ? 150 : 50);

/** Angle between neighbours on a spiral that fills a disc evenly. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * A place for every node: the given one where there is one (these do not move), the others by ForceAtlas2 from a spiral.
 * The same graph gives the same places.
 */
export function placeNodes(
  { nodes, bundles }: Pick<WholeGraph, "nodes" | "bundles">,
  given: ReadonlyMap<EntityId, Position> = new Map(),
): ReadonlyMap<EntityId, Position> {
  const graph = new DirectedGraph();
  const span = spanOf(given);
  nodes.forEach(({ id }, index) => {
    const fixed = given.get(id);
    const radius = span * Math.sqrt((index + 1) / nodes.length);
    const spiral = { x: radius * Math.cos(index * goldenAngle), y: radius * Math.sin(index * goldenAngle) };
    graph.addNode(id, { ...(fixed ?? spiral), fixed: fixed !== undefined });
  });
  for (const { source, target, statements } of bundles) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: Number(weight) + statements }));
  }
  if (nodes.some(({ id }) => !given.has(id))) {
    const settings = {
      ...forceAtlas2.inferSettings(graph),
      strongGravityMode: true,
      gravity: 0.05,
      adjustSizes: false,
    };
    forceAtlas2.assign(graph, { iterations: iterationsFor(nodes.length), settings, getEdgeWeight: null });
  }
  return new Map(
    nodes.map(({ id }) => [
      id,
      { x: Number(graph.getNodeAttribute(id, "x")), y: Number(graph.getNodeAttribute(id, "y")) },
    ]),
  );
}

/** Radius of the disc in which unplaced nodes start: that of the placed ones. */
function spanOf(given: ReadonlyMap<EntityId, Position>): number {
  const largest = [...given.values()].reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0);
  return largest > 0 ? largest : 100;
}
