import { cameraRest } from "./camera-rest.ts";
import type { Stage } from "./create-stage.ts";
import { coveredBoxes } from "./covered.ts";
import type { Point } from "./edge-middle.ts";
import type { GraphLook } from "./graph-look.ts";
import type { Label, LabelCandidate } from "./label-choice.ts";
import { chooseLabels, labelCandidates } from "./label-choice.ts";
import type { Box } from "./label-placement.ts";
import type { Seen } from "./overlay.ts";
import { drawOverlay, drawnBoxes, labelWidths } from "./overlay.ts";

/** Edges up to which icons are drawn on them while the camera moves; on more of them they come once it rests. */
const iconEdges = 1500;
/** Change of zoom after which labels are chosen anew. */
const zoomStep = 1.08;

export type Overlay = Readonly<{
  canvas: HTMLCanvasElement;
  /** Labels are chosen anew with the next picture. */
  relabel(): void;
  /** Draws the outline of a lasso; an empty one takes it away. */
  outline(points: readonly Point[]): void;
  draw(): void;
  /** How many edges bear their icon in the picture that is seen. */
  icons(): number;
  /** Where names and nodes are drawn; undefined until they stand for this camera. */
  boxes(): ReturnType<typeof drawnBoxes> | undefined;
  kill(): void;
}>;

function canvasOver(element: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;pointer-events:none";
  canvas.setAttribute("aria-hidden", "true");
  element.append(canvas);
  return canvas;
}

/** A canvas over sigma's own, redrawn after each of its pictures. */
export function createOverlay(stage: Stage, element: HTMLElement, look: () => GraphLook): Overlay {
  const canvas = canvasOver(element);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2D canvas.");
  const widthOf = labelWidths(context);
  let candidates: readonly LabelCandidate[] = [];
  let labelled: ReadonlyMap<string, Label> = new Map();
  let labelledAt = 0;
  let stale = true;
  /** Names were given their places for exactly this camera. */
  let settled = false;
  let lasso: readonly Point[] = [];
  let icons = 0;

  function resize(): void {
    const { width, height } = stage.getDimensions();
    const pixels = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * pixels);
    canvas.height = Math.round(height * pixels);
    context?.setTransform(pixels, 0, 0, pixels, 0, 0);
    stale = true;
  }

  function relabel(covered: readonly Box[], resting: boolean): void {
    const { ratio } = stage.getCamera();
    const zoomed = Math.max(ratio / labelledAt, labelledAt / ratio) > zoomStep;
    if (stale) candidates = labelCandidates({ stage, look: look(), widthOf });
    if (stale || zoomed || (resting && !settled)) {
      labelled = chooseLabels(stage, candidates, { covered, resting, before: labelled });
      labelledAt = ratio;
      stale = false;
    }
    settled = resting;
  }

  function seenBy(by: CanvasRenderingContext2D): Seen {
    const [covered, resting] = [coveredBoxes(element), isResting()];
    relabel(covered, resting);
    return { stage, look: look(), context: by, labelled, covered, resting, widthOf };
  }

  function draw(): void {
    if (!context) return;
    const seen = seenBy(context);
    icons = drawOverlay(seen, { icons: seen.resting || stage.getGraph().size <= iconEdges });
    drawLasso(context, lasso, look().inks.accent);
  }

  const isResting = cameraRest(stage, draw);
  resize();
  stage.on("resize", resize);
  stage.on("afterRender", draw);
  stage.on("nodeDrag", () => (stale = true));
  return {
    canvas,
    relabel: () => (stale = true),
    outline: (points) => {
      lasso = points;
      draw();
    },
    draw,
    icons: () => icons,
    boxes: () => (context && isResting() && settled && !stale ? drawnBoxes(seenBy(context)) : undefined),
    kill: () => canvas.remove(),
  };
}

function drawLasso(context: CanvasRenderingContext2D, outline: readonly Point[], colour: string): void {
  const [first, ...rest] = outline;
  if (!first) return;
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const point of rest) context.lineTo(point.x, point.y);
  context.closePath();
  context.setLineDash([4, 3]);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 0.08;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 1;
}
