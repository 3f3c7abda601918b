import { cameraRest } from "./camera-rest.ts";
import type { Stage } from "./create-stage.ts";
import { coveredBoxes } from "./covered.ts";
import type { Point } from "./edge-middle.ts";
import type { GraphLook } from "./graph-look.ts";
import type { LabelCandidate, Side } from "./label-choice.ts";
import { chooseLabels, labelCandidates } from "./label-choice.ts";
import { drawOverlay, labelWidths } from "./overlay.ts";

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
  kill(): void;
}>;

/** A canvas over sigma's own, redrawn after each of its pictures. */
export function createOverlay(stage: Stage, element: HTMLElement, look: () => GraphLook): Overlay {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;pointer-events:none";
  canvas.setAttribute("aria-hidden", "true");
  element.append(canvas);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2D canvas.");
  const widthOf = labelWidths(context);
  let candidates: readonly LabelCandidate[] = [];
  let labelled: ReadonlyMap<string, Side> = new Map();
  let labelledAt = 0;
  let stale = true;
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

  function draw(): void {
    if (!context) return;
    const { ratio } = stage.getCamera();
    const covered = coveredBoxes(element);
    const zoomed = Math.max(ratio / labelledAt, labelledAt / ratio) > zoomStep;
    if (stale) candidates = labelCandidates({ stage, look: look(), widthOf });
    if (stale || zoomed) {
      labelled = chooseLabels(stage, candidates, covered);
      labelledAt = ratio;
      stale = false;
    }
    const withIcons = isResting() || stage.getGraph().size <= iconEdges;
    icons = drawOverlay({ stage, look: look(), context, labelled, covered, widthOf }, { icons: withIcons });
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
