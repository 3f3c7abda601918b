import type { SeenPlace } from "./camera.ts";
import { closestFit, moveCamera, panBy, placeOn, showPoints, visibleFrame, zoomBy } from "./camera.ts";
import type { Detail, FactGraph, Stage } from "./create-stage.ts";
import type { DrawListener } from "./draw-listeners.ts";
import { drawListeners } from "./draw-listeners.ts";
import { createDrawing } from "./drawing.ts";
import type { Drawing } from "./drawing.ts";
import { richEdges } from "./drawing-power.ts";
import type { Point } from "./edge-middle.ts";
import type { GraphLook } from "./graph-look.ts";
import { noLook } from "./graph-look.ts";
import type { Frame } from "./minimap.ts";
import type { Drawn } from "./on-page.ts";
import { boxesOnPage, edgeOnPage, isInSight, nodeOnPage } from "./on-page.ts";
import { pictureOf } from "./picture.ts";
import type { GraphViewHandlers } from "./view-handlers.ts";

export type GraphView = Readonly<{
  /** Sets how everything is drawn; call it before adding what it describes to the graph, and `refresh` after that. */
  setLook(look: GraphLook): void;
  setSelected(nodes: readonly string[], edges: readonly string[]): void;
  /** Call after changes of the graph: chooses the level of detail and draws. */
  refresh(): void;
  focus(ids: readonly string[]): void;
  /** Moves the camera only if one of the nodes is out of sight, and then so that all are seen, no nearer than now. */
  reveal(ids: readonly string[]): void;
  fit(animated?: boolean): void;
  zoom(factor: number): void;
  /** Moves the camera by shares of what it shows. */
  pan(by: Point): void;
  /** What the camera shows, in graph units. */
  frame(): Frame;
  look(): GraphLook;
  /** Calls back after every picture until the returned function is called. */
  onDrawn(listener: DrawListener): () => void;
  /** Where the camera is, or where it is going. */
  camera(): SeenPlace;
  setCamera(place: SeenPlace, animated?: boolean): void;
  detail(): Detail;
  /** How many edges bear their icon in the picture that is seen. */
  icons(): number;
  /** Page coordinates of the names and nodes that are drawn, by id; undefined until they stand for this camera. */
  boxes(): Drawn | undefined;
  /** Page coordinates of a node or of the middle of an edge. */
  nodeAt(id: string): Point | undefined;
  edgeAt(key: string): Point | undefined;
  /** The picture as PNG, as it is seen. */
  picture(): Promise<Blob>;
  kill(): void;
}>;

/** Draws a graph into an element, which must have a size. Attributes of the graph are read, never written, but for x and y of a dragged node. */
export function mountGraphView(element: HTMLElement, graph: FactGraph, handlers: GraphViewHandlers): GraphView {
  let look: GraphLook = noLook;
  let selected: Marked = { nodes: [], edges: [] };
  let detail: Detail = graph.size > richEdges() ? "plain" : "rich";
  const listeners = drawListeners();
  const build = (): Drawing =>
    createDrawing(element, graph, { detail, look: () => look, handlers, onDrawn: listeners.tell });
  let current = build();

  function rebuild(next: Detail): void {
    const place = current.heading();
    current.kill();
    detail = next;
    current = build();
    moveCamera(current.stage, place, false);
    mark(current.stage, selected, true);
  }

  const drawn = (ids: readonly string[]) => ids.filter((id) => graph.hasNode(id) && !look.nodes.get(id)?.hidden);
  function show(ids: readonly string[], closest: number, animated: boolean): void {
    const points = drawn(ids).map((id) => graph.getNodeAttributes(id));
    showPoints(current.stage, points, { closest, animated });
  }

  return {
    setLook(next) {
      look = next;
    },
    setSelected(nodes, edges) {
      mark(current.stage, selected, false);
      selected = { nodes, edges };
      mark(current.stage, selected, true);
      current.overlay.relabel();
    },
    refresh() {
      const next = graph.size > richEdges() ? "plain" : "rich";
      if (next !== detail) rebuild(next);
      else redraw(current.stage, selected);
      current.overlay.relabel();
    },
    focus: (ids) => show(ids, Math.min(1, current.stage.getCamera().ratio), true),
    reveal: (ids) => {
      if (drawn(ids).some((id) => !isInSight(current.stage, id))) show(ids, current.stage.getCamera().ratio, true);
    },
    fit: (animated = true) => show(graph.nodes(), closestFit, animated),
    zoom: (factor) => zoomBy(current.stage, current.heading(), factor),
    pan: (by) => panBy(current.stage, current.heading(), by),
    frame: () => visibleFrame(current.stage),
    look: () => look,
    onDrawn: listeners.add,
    camera: () => ({ ...current.heading(), canvas: current.stage.getDimensions() }),
    setCamera: (place, animated = false) =>
      moveCamera(current.stage, placeOn(place, current.stage.getDimensions()), animated),
    detail: () => detail,
    icons: () => current.overlay.icons(),
    boxes: () => boxesOnPage(current.stage, current.overlay),
    nodeAt: (id) => nodeOnPage(current.stage, id),
    edgeAt: (key) => edgeOnPage(current.stage, key),
    picture: () => pictureOf(current.stage, current.overlay, look.inks.paper),
    kill: () => current.kill(),
  };
}

type Marked = Readonly<{ nodes: readonly string[]; edges: readonly string[] }>;

function redraw(stage: Stage, selected: Marked): void {
  // A graph that was begun anew has forgotten what is selected.
  mark(stage, selected, true);
  stage.scheduleRefresh();
}

function mark(stage: Stage, { nodes, edges }: Marked, selected: boolean): void {
  const graph = stage.getGraph();
  stage.setNodesState(
    nodes.filter((id) => graph.hasNode(id)),
    { selected },
  );
  stage.setEdgesState(
    edges.filter((key) => graph.hasEdge(key)),
    { selected },
  );
}
