import type { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import {
  extremityArrow,
  layerDashed,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  pathLoop,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
} from "sigma/rendering";
import { drawsInSoftware } from "./drawing-power.ts";
import type { Dash, EdgeLook, GraphLook, NodeLook } from "./graph-look.ts";

/** Attributes of the graph are facts: an id and a place. */
export type NodeFacts = { id: string; x: number; y: number };
export type EdgeFacts = { id: string };
export type FactGraph = MultiDirectedGraph<NodeFacts, EdgeFacts>;

/** `rich` has curves and dashes; `plain` costs a third of it and is for many edges or a machine that draws in software. */
export type Detail = "rich" | "plain";

type Lengths = Readonly<{ dash: number; gap: number }>;
/** Pixels. A gap below what can be seen makes a solid line; zero would be read as "unset" by the layer. */
const dashes: Readonly<Record<Dash, Lengths>> = {
  solid: { dash: 10_000, gap: 0.11 },
  dashed: { dash: 7, gap: 5 },
  dotted: { dash: 2, gap: 4 },
};

const nodes = {
  shapes: [sdfCircle(), sdfSquare({ cornerRadius: 0.15 }), sdfDiamond()],
  layers: [layerFill()],
};
const arrow = [extremityArrow({ lengthRatio: 4, widthRatio: 3.4 })];
const variables = {
  dash: { type: "number" as const, default: dashes.solid.dash },
  gap: { type: "number" as const, default: dashes.solid.gap },
};
const dashedLayer = () =>
  layerDashed({ dashSize: { attribute: "dash" }, gapSize: { attribute: "gap" }, solidExtremities: "head" });

/** Exactly what the view draws with, by level of detail; every further primitive costs vertices in every frame. */
const primitives = {
  rich: () => ({
    nodes,
    edges: {
      paths: [pathLine(), pathCurved({ segments: 8 }), pathLoop({ segments: 12 })],
      extremities: arrow,
      layers: [dashedLayer()],
      variables,
    },
  }),
  plain: () => ({
    nodes,
    edges: { paths: [pathLine(), pathLoop({ segments: 8 })], extremities: arrow, layers: [layerPlain()], variables },
  }),
};

const missingNode: NodeLook = {
  shape: "circle",
  colour: "#888888",
  size: 1,
  label: "",
  hidden: true,
  faint: false,
  pinned: false,
  badge: 0,
};
const missingEdge: EdgeLook = { colour: "#888888", width: 1, dash: "solid", hidden: true };

/** Flags of ours beside sigma's own. `near`: under the pointer or joined to what is; `quiet`: something is, so the rest fades. */
const nodeFlags = { selected: false, near: false };
const edgeFlags = { selected: false, near: false };
const graphFlags = { quiet: false };

type Seen = Readonly<{ selected: boolean; near: boolean }>;
const faded = (state: Seen, quiet: boolean): boolean => quiet && !state.near && !state.selected;

/** Many edges are drawn lighter, so that nodes and names stand out and bundles of lines show as shades. */
const edgeOpacity: Readonly<Record<Detail, number>> = { rich: 0.85, plain: 0.4 };

/** A processor that draws thousands of edges does it about four times a second: too seldom to follow a hand. */
const settingsFor = (detail: Detail) =>
  detail === "plain" && drawsInSoftware() ? { hideEdgesOnMove: true, pickingDownSizingRatio: 4 } : {};

/** Style functions read the look of the moment, so a change of look is one refresh and touches no attribute. */
function styles(look: () => GraphLook, detail: Detail) {
  const node = ({ id }: NodeFacts): NodeLook => look().nodes.get(id) ?? missingNode;
  const edge = ({ id }: EdgeFacts): EdgeLook => look().edges.get(id) ?? missingEdge;
  return {
    nodes: {
      x: { attribute: "x" },
      y: { attribute: "y" },
      shape: (facts: NodeFacts) => node(facts).shape,
      color: (facts: NodeFacts) => node(facts).colour,
      size: (facts: NodeFacts, state: Seen) => node(facts).size * (state.selected ? 1.15 : 1),
      opacity: (facts: NodeFacts, state: Seen, { quiet }: { quiet: boolean }) =>
        faded(state, quiet) || (node(facts).faint && !state.selected) ? 0.18 : 1,
      visibility: (facts: NodeFacts) => (node(facts).hidden ? ("hidden" as const) : ("visible" as const)),
      depth: (_: NodeFacts, state: Seen) => (state.selected || state.near ? ("topNodes" as const) : ("nodes" as const)),
      cursor: "pointer",
      backdropVisibility: (_: NodeFacts, state: Seen) => (state.selected ? ("visible" as const) : ("hidden" as const)),
      backdropArea: "node" as const,
      backdropColor: () => look().inks.paper,
      backdropBorderColor: () => look().inks.accent,
      backdropBorderWidth: 2,
      backdropPadding: 3,
      backdropShadowBlur: 0,
    },
    edges: {
      path: "straight",
      ...(detail === "rich" ? { parallelPath: "curved" } : {}),
      selfLoopPath: "loop",
      parallelSpread: 0.22,
      head: "arrow",
      color: (facts: EdgeFacts) => edge(facts).colour,
      size: (facts: EdgeFacts, state: Seen) => edge(facts).width + (state.selected ? 2 : state.near ? 0.6 : 0),
      opacity: (_: EdgeFacts, state: Seen, { quiet }: { quiet: boolean }) =>
        faded(state, quiet) ? 0.08 : state.near || state.selected ? 1 : edgeOpacity[detail],
      visibility: (facts: EdgeFacts) => (edge(facts).hidden ? ("hidden" as const) : ("visible" as const)),
      depth: (_: EdgeFacts, state: Seen) => (state.selected || state.near ? ("topEdges" as const) : ("edges" as const)),
      dash: (facts: EdgeFacts) => dashes[edge(facts).dash].dash,
      gap: (facts: EdgeFacts) => dashes[edge(facts).dash].gap,
      cursor: "pointer",
    },
  };
}

/** Sigma with our primitives and conventions. One graph unit is one pixel at zoom 1, whatever the graph holds. */
export function createStage(
  graph: FactGraph,
  element: HTMLElement,
  { detail, look, dragged }: Readonly<{ detail: Detail; look: () => GraphLook; dragged: (node: string) => string[] }>,
) {
  const stage = new Sigma(graph, element, {
    primitives: primitives[detail](),
    styles: styles(look, detail),
    customNodeState: nodeFlags,
    customEdgeState: edgeFlags,
    customGraphState: graphFlags,
    settings: {
      autoRescale: false,
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.35,
      // Labels are drawn by overlay.ts: shaped for every script, never one over another.
      renderLabels: false,
      enableEdgeEvents: true,
      enableNodeDrag: true,
      getDraggedNodes: dragged,
      enableCameraRotation: false,
      minEdgeThickness: 1,
      edgePickingPadding: 5,
      nodePickingPadding: 3,
      minCameraRatio: 0.05,
      maxCameraRatio: 40,
      doubleClickZoomingRatio: 1.6,
      allowInvalidContainer: true,
      ...settingsFor(detail),
    },
  });
  // Sigma has every style computed anew when the camera sets out and when it arrives, for those that ask for it. None of ours
  // does, and over 5,000 edges each of the two takes longer than three frames.
  for (const moment of ["animationStart", "animationEnd"] as const) stage.getCamera().removeAllListeners(moment);
  return stage;
}

export type Stage = ReturnType<typeof createStage>;
