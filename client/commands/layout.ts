import louvain from "graphology-communities-louvain";
import { MultiDirectedGraph } from "graphology";
import { canvas, graphView } from "../canvas/canvas-handle.ts";
import { moveNodes } from "../canvas/sync-graph.ts";
import { byGroup, byTime, circle, radial } from "../layout/fixed-layouts.ts";
import type { Arranged } from "../layout/fixed-layouts.ts";
import type { ForceLayout } from "../layout/force-layout.ts";
import { createForceLayout } from "../layout/force-layout.ts";
import type { LayoutGraph } from "../layout/force-matrices.ts";
import { pullApart } from "../layout/pull-apart.ts";
import { seedPositions } from "../layout/seed-positions.ts";
import type { Drawn } from "../look/grouped.ts";
import { drawnOf } from "../look/grouped.ts";
import type { LayoutName } from "../state/look.ts";
import type { Position } from "../state/placement.ts";
import { place } from "../state/placement.ts";
import { bundleKey } from "../state/records.ts";
import { inPart } from "../state/view-document.ts";
import { changePanels, documentOf, settle, useViewer } from "../state/viewer-store.ts";
import { laidOut } from "./arrange.ts";

type Positions = ReadonlyMap<string, Position>;

let force: ForceLayout | undefined;
const forceLayout = (): ForceLayout => (force ??= createForceLayout());

function drawn(): Drawn {
  const state = useViewer.getState();
  return drawnOf(documentOf(state), state.records);
}

/** The drawn graph for a layout; every node that `free` refuses keeps its place. */
function layoutGraph(free: (id: string) => boolean): LayoutGraph {
  const { positions, pinned } = documentOf(useViewer.getState()).placement;
  const { nodes, bundles } = drawn();
  const seeds = seedPositions(nodes.filter(({ id }) => !positions.has(id)));
  return {
    nodes: nodes.map(({ id }) => ({
      id,
      at: positions.get(id) ?? seeds.get(id) ?? { x: 0, y: 0 },
      size: 14,
      fixed: pinned.has(id) || !free(id),
    })),
    edges: bundles.map(({ source, target, stories }) => ({ source, target, weight: 1 + Math.log2(stories) })),
  };
}

const animate = (positions: Positions): void => {
  const target = canvas();
  if (target) moveNodes(target.graph, positions);
};

/** Puts positions into the present step; what was pinned meanwhile stays where the hand put it. */
function settlePositions(positions: Positions): void {
  settle(
    inPart("placement", (placement) =>
      place(new Map([...positions].filter(([id]) => !placement.pinned.has(id))))(placement),
    ),
  );
}

async function runForce(
  free: (id: string) => boolean,
  iterations: number,
  onProgress: (positions: Positions) => void = animate,
): Promise<Positions> {
  changePanels((panels) => ({ ...panels, layingOut: true }));
  try {
    return await forceLayout().run({ graph: layoutGraph(free), iterations, onProgress });
  } finally {
    changePanels((panels) => ({ ...panels, layingOut: false }));
  }
}

const iterationsFor = (order: number): number => (order > 1500 ? 200 : 300);

/** Unfolds a graph that has no places yet, as part of the step that brought it. */
export async function unfold(): Promise<void> {
  settlePositions(seedPositions(drawn().nodes));
  graphView()?.fit(false);
  const unfolding = (positions: Positions): void => {
    animate(positions);
    graphView()?.fit(false);
  };
  settlePositions(await runForce(() => true, iterationsFor(drawn().nodes.length), unfolding));
  requestAnimationFrame(() => graphView()?.fit());
}

/** Lets fresh nodes find room; everything that was there stays where it is. */
export async function relax(fresh: readonly string[]): Promise<void> {
  if (fresh.length === 0) return;
  const free = new Set(fresh);
  settlePositions(await runForce((id) => free.has(id), 120));
}

/** Ends a running layout where it is. */
export const stopLayout = (): void => force?.stop();

function arranged({ nodes, bundles }: Drawn): Arranged[] {
  const graph = new MultiDirectedGraph();
  const first = new Map<string, string>();
  for (const { id } of nodes) graph.addNode(id);
  for (const bundle of bundles) {
    graph.addEdgeWithKey(bundleKey(bundle), bundle.source, bundle.target);
    for (const id of [bundle.source, bundle.target]) {
      const known = first.get(id);
      if (bundle.first && (known === undefined || bundle.first < known)) first.set(id, bundle.first);
    }
  }
  const groups = louvain(graph, { rng: () => 0.5 });
  return nodes.map(({ id, degree, date }) => ({ id, degree, group: String(groups[id]), first: date ?? first.get(id) }));
}

function fixedLayout(layout: LayoutName, visible: Drawn): Positions {
  if (layout === "apart") {
    const { positions } = documentOf(useViewer.getState()).placement;
    return pullApart(new Map(visible.nodes.flatMap(({ id }) => [[id, positions.get(id) ?? { x: 0, y: 0 }] as const])));
  }
  const nodes = arranged(visible);
  if (layout === "circle") return circle(nodes);
  if (layout === "time") return byTime(nodes);
  if (layout === "community") return byGroup(nodes);
  const chosen = useViewer.getState().selection.nodes[0];
  const centre = nodes.find(({ id }) => id === chosen) ?? [...nodes].sort((a, b) => b.degree - a.degree)[0];
  const neighbours = (id: string): string[] =>
    visible.bundles
      .filter(({ source, target }) => source === id || target === id)
      .map(({ source, target }) => (source === id ? target : source));
  return centre ? radial(nodes, neighbours, centre.id) : new Map();
}

/** Lays the drawn graph out anew, as a step of its own. Pinned nodes stay. */
export async function arrange(layout: LayoutName): Promise<void> {
  stopLayout();
  const { pinned } = documentOf(useViewer.getState()).placement;
  const positions =
    layout === "force" ? await runForce(() => true, iterationsFor(drawn().nodes.length)) : fixedLayout(layout, drawn());
  laidOut(layout, new Map([...positions].filter(([id]) => !pinned.has(id))));
  requestAnimationFrame(() => graphView()?.fit());
}
