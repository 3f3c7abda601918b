import { canvas, graphView } from "../canvas/canvas-handle.ts";
import type { FactGraph } from "../graph-view/create-stage.ts";
import type { Drawn } from "../look/grouped.ts";
import { drawnOf } from "../look/grouped.ts";
import type { Position } from "../state/placement.ts";
import { selectNode } from "../state/selection.ts";
import { changeSelection, documentOf, useViewer } from "../state/viewer-store.ts";

export type Heading = "up" | "down" | "left" | "right";

const headings: Readonly<Record<Heading, Position>> = {
  up: { x: 0, y: 1 },
  down: { x: 0, y: -1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The place that an arrow key leads to: of those within 60 degrees of the heading the one that is near and straight ahead.
 * Undefined when nothing lies there.
 */
export function nearestAhead(
  from: Position,
  places: ReadonlyMap<string, Position>,
  heading: Heading,
): string | undefined {
  const ahead = headings[heading];
  let best: { id: string; cost: number } | undefined;
  for (const [id, { x, y }] of places) {
    const distance = Math.hypot(x - from.x, y - from.y);
    const forward = (x - from.x) * ahead.x + (y - from.y) * ahead.y;
    if (distance === 0 || forward < distance / 2) continue;
    // Twice as far counts as much as sideways by 60 degrees.
    const cost = distance * (distance / forward);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

const best = ({ nodes }: Drawn): string | undefined => [...nodes].sort((a, b) => b.degree - a.degree)[0]?.id;

function neighbourAhead({ bundles }: Drawn, graph: FactGraph, id: string, heading: Heading): string | undefined {
  const joined = bundles.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
  const places = new Map(joined.map((one) => [one, graph.getNodeAttributes(one)]));
  return nearestAhead(graph.getNodeAttributes(id), places, heading);
}

/** Goes from the selected node to a neighbour; from nothing to the best-connected node. */
export function walk(heading: Heading): void {
  const state = useViewer.getState();
  const visible = drawnOf(documentOf(state), state.records);
  const graph = canvas()?.graph;
  const current = state.selection.nodes.at(-1);
  if (!graph) return;
  const known = current !== undefined && graph.hasNode(current);
  const to = known ? neighbourAhead(visible, graph, current, heading) : best(visible);
  if (to === undefined) return;
  changeSelection(selectNode(to));
  graphView()?.reveal([to]);
}
