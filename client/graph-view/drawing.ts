import type { CameraPlace } from "./camera.ts";
import { cameraHeading } from "./camera-heading.ts";
import type { Detail, FactGraph, Stage } from "./create-stage.ts";
import { createStage } from "./create-stage.ts";
import type { Point } from "./edge-middle.ts";
import type { GraphLook } from "./graph-look.ts";
import { keepPlace } from "./keep-place.ts";
import { inside, watchLasso } from "./lasso.ts";
import { watchLongPress } from "./long-press.ts";
import type { Overlay } from "./overlay-canvas.ts";
import { createOverlay } from "./overlay-canvas.ts";
import { wirePointer } from "./pointer.ts";
import type { GraphViewHandlers } from "./view-handlers.ts";

type Options = Readonly<{
  detail: Detail;
  look: () => GraphLook;
  handlers: GraphViewHandlers;
  /** After every picture; `changed` when it shows more than another place of the camera. */
  onDrawn: (changed: boolean) => void;
}>;

/** Sigma, the overlay and the listeners of one level of detail; the level is fixed, so another one is another drawing. */
export type Drawing = Readonly<{ stage: Stage; overlay: Overlay; heading(): CameraPlace; kill(): void }>;

export function createDrawing(
  element: HTMLElement,
  graph: FactGraph,
  { detail, look, handlers, onDrawn }: Options,
): Drawing {
  const stage = createStage(graph, element, { detail, look, dragged: (id) => handlers.draggedWith(id) });
  wirePointer(stage, handlers);
  const overlay = createOverlay(stage, element, look);
  tellOfPictures(stage, onDrawn);
  const stopWatching = watchRest(stage, handlers);
  const stopLasso = watchLasso(element, {
    // Over an edge it begins all the same: in a dense graph there is hardly a spot without one.
    free: (point) => !isOverNode(stage, point),
    draw: (outline) => overlay.outline(outline),
    done: (outline) => {
      overlay.outline([]);
      if (outline.length > 0) handlers.onLasso(nodesInside(stage, outline));
    },
  });
  const stopHold = watchLongPress(element);
  const heading = cameraHeading(stage);
  const stopKeeping = keepPlace(stage, element, { look, heading });
  const kill = (): void => {
    stopKeeping();
    stopLasso();
    stopHold();
    stopWatching();
    overlay.kill();
    stage.kill();
  };
  return { stage, overlay, heading, kill };
}

function tellOfPictures(stage: Stage, tell: Options["onDrawn"]): void {
  let changed = true;
  stage.on("afterProcess", () => (changed = true));
  stage.on("afterRender", () => {
    tell(changed);
    changed = false;
  });
}

const isDrawn = (stage: Stage, id: string): boolean => stage.getNodeDisplayData(id)?.visibility !== "hidden";

const nodesInside = (stage: Stage, outline: readonly Point[]): string[] =>
  stage.getGraph().filterNodes((id, facts) => isDrawn(stage, id) && inside(outline, stage.graphToViewport(facts)));

/** By the places of the nodes: what sigma says is hovered comes a frame later than the press of a quick hand. */
const isOverNode = (stage: Stage, point: Point): boolean =>
  stage.getGraph().someNode((id, facts) => {
    const { x, y } = stage.graphToViewport(facts);
    const size = stage.scaleSize(stage.getNodeDisplayData(id)?.size ?? 0);
    return isDrawn(stage, id) && Math.hypot(x - point.x, y - point.y) <= size;
  });

/** Reports the camera once it rests, and a lost or regained drawing context. */
function watchRest(stage: Stage, handlers: GraphViewHandlers): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  stage.getCamera().on("updated", () => {
    clearTimeout(timer);
    timer = setTimeout(() => handlers.onCamera(), 200);
  });
  stage.on("webglContextLost", () => handlers.onContextLost(true));
  stage.on("webglContextRestored", () => handlers.onContextLost(false));
  return () => clearTimeout(timer);
}
