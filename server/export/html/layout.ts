import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Position } from "#schema/export-document.ts";
import type { Bundle } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { groupBy } from "../group-by.ts";
import type { WholeGraph } from "../whole-graph.ts";
import { packParts } from "./pack-parts.ts";
import type { Part } from "./pack-parts.ts";

/** Rounds of the layout by number of nodes, so that it stays within a few seconds. */
const iterationsFor = (nodes: number): number => (nodes <= 300 ? 400 : nodes <= 1000 ? 150 : 50);

/** Angle between neighbours on a spiral that fills a disc evenly. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

type Places = ReadonlyMap<EntityId, Position>;
type Drawn = Pick<WholeGraph, "nodes" | "bundles">;

/**
 * A place for every node: where it stood, where any stood (others go beside their neighbours), else by ForceAtlas2 from a
 * spiral, part by part. The same graph gives the same places.
 */
export const placeNodes = (graph: Drawn, given: Places = new Map()): Places =>
  graph.nodes.some(({ id }) => given.has(id)) ? besideGiven(graph, given) : laidOut(graph);

/** The point `index` of a spiral that fills a disc evenly. */
const onSpiral = (index: number, radius: number): Position => ({
  x: radius * Math.cos(index * goldenAngle),
  y: radius * Math.sin(index * goldenAngle),
});

/** Room for a node and its name, in pixels of the page at the size at which everything is drawn. */
const room = { width: 110, height: 70 };

/** What hangs together by itself, side by side; below it in rows what hangs together with nothing. */
function laidOut(graph: Drawn): Places {
  const parts = partsOf(graph);
  const joined = parts.filter(({ nodes }) => nodes.length > 1).map(laidOutPart);
  const alone = parts.filter(({ nodes }) => nodes.length === 1).flatMap(({ nodes }) => nodes);
  const packed = packParts(joined, room.height);
  const lowest = [...packed.values()].reduce((least, { y }) => Math.min(least, y), 0);
  const placed = new Map([...packed, ...inRows(alone, lowest - 2 * room.height)]);
  return new Map(graph.nodes.map(({ id }) => [id, placed.get(id) ?? { x: 0, y: 0 }]));
}

function inRows(nodes: Drawn["nodes"], top: number): Part {
  const columns = Math.ceil(Math.sqrt(nodes.length * 2));
  const at = (index: number): Position => ({
    x: (index % columns) * room.width,
    y: top - Math.floor(index / columns) * room.height,
  });
  return new Map(nodes.map(({ id }, index) => [id, at(index)]));
}

/** The graph in parts that no edge joins. */
function partsOf({ nodes, bundles }: Drawn): Drawn[] {
  const touching = groupBy(bundles, ({ source, target }) => [source, target]);
  const known = new Map(nodes.map((node) => [node.id, node]));
  const parts: Drawn[] = [];
  for (const first of nodes) {
    if (!known.delete(first.id)) continue;
    const part = { nodes: [first], bundles: [] as Bundle[] };
    for (const { id } of part.nodes)
      for (const bundle of touching.get(id) ?? []) {
        if (bundle.source === id) part.bundles.push(bundle);
        for (const end of [bundle.source, bundle.target]) {
          const other = known.get(end);
          if (other && known.delete(end)) part.nodes.push(other);
        }
      }
    parts.push(part);
  }
  return parts;
}

function laidOutPart({ nodes, bundles }: Drawn): Part {
  const graph = new DirectedGraph();
  const side = Math.sqrt(nodes.length * room.width * room.height);
  nodes.forEach(({ id }, index) =>
    graph.addNode(id, {
      ...onSpiral(index, (side / 2) * Math.sqrt((index + 1) / nodes.length)),
      size: room.height / 2,
    }),
  );
  for (const { source, target, statements } of bundles) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: Number(weight) + statements }));
  }
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1 };
  const iterations = iterationsFor(nodes.length);
  forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: null });
  stretch(graph, side);
  // Then with the room that each needs, until none stands on another.
  const apart = { ...settings, adjustSizes: true, barnesHutOptimize: false, scalingRatio: room.height, slowDown: 5 };
  forceAtlas2.assign(graph, { iterations: Math.ceil(iterations / 4), settings: apart, getEdgeWeight: null });
  return new Map(nodes.map(({ id }) => [id, placeIn(graph, id)]));
}

const placeIn = (graph: DirectedGraph, id: string): Position => ({
  x: Number(graph.getNodeAttribute(id, "x")),
  y: Number(graph.getNodeAttribute(id, "y")),
});

/** Makes the drawing as large as the square of this side. */
function stretch(graph: DirectedGraph, side: number): void {
  const places = graph.nodes().map((id) => placeIn(graph, id));
  const reach = places.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0) || 1;
  const factor = side / 2 / reach;
  graph.updateEachNodeAttributes((id, attributes) => ({
    ...attributes,
    x: Number(attributes["x"]) * factor,
    y: Number(attributes["y"]) * factor,
  }));
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
