import type { Stage } from "./create-stage.ts";
import type { Point } from "./edge-middle.ts";
import type { Box } from "./label-placement.ts";
import { middleOnScreen } from "./overlay.ts";
import type { Overlay } from "./overlay-canvas.ts";

const onPage = (stage: Stage, point: Point | undefined): Point | undefined => {
  const { left, top } = stage.getContainer().getBoundingClientRect();
  return point && { x: point.x + left, y: point.y + top };
};

/** Page coordinates of a node, or undefined when it is not drawn. */
export function nodeOnPage(stage: Stage, id: string): Point | undefined {
  const graph = stage.getGraph();
  return graph.hasNode(id) ? onPage(stage, stage.graphToViewport(graph.getNodeAttributes(id))) : undefined;
}

/** Page coordinates of the middle of an edge, or undefined when it is not drawn. */
export const edgeOnPage = (stage: Stage, key: string): Point | undefined =>
  stage.getGraph().hasEdge(key) ? onPage(stage, middleOnScreen(stage, key)) : undefined;

type Boxes = Readonly<Record<string, Box>>;
/** The room of each name that is drawn and of each node in sight, by id, and of the canvas itself. */
export type Drawn = Readonly<{ names: Boxes; nodes: Boxes; canvas: Box }>;

export function boxesOnPage(stage: Stage, overlay: Overlay): Drawn | undefined {
  const drawn = overlay.boxes();
  if (!drawn) return undefined;
  const { x: left, y: top } = stage.getContainer().getBoundingClientRect();
  const { width, height } = stage.getDimensions();
  const moved = (boxes: ReadonlyMap<string, Box>): Boxes =>
    Object.fromEntries(
      [...boxes].map(([id, box]) => [id, { x: box.x + left, y: box.y + top, width: box.width, height: box.height }]),
    );
  return { names: moved(drawn.names), nodes: moved(drawn.nodes), canvas: { x: left, y: top, width, height } };
}

/** Pixels at the right and the lower edge of the canvas on which the buttons and the line of counts lie. */
const covered = { right: 56, bottom: 44 };

/** Whether a node lies in the part of the graph that the camera shows, and not behind what lies on the canvas. */
export function isInSight(stage: Stage, id: string): boolean {
  const { width, height } = stage.getDimensions();
  const graph = stage.getGraph();
  if (!graph.hasNode(id)) return false;
  const { x, y } = stage.graphToViewport(graph.getNodeAttributes(id));
  return x > 0 && y > 0 && x < width - covered.right && y < height - covered.bottom;
}
