import type { GraphLook } from "./graph-look.ts";

/** A rectangle of the graph: units of the canvas, y grows upwards, `top` is its largest y. */
export type Frame = Readonly<{ left: number; top: number; width: number; height: number }>;
type Point = Readonly<{ x: number; y: number }>;
type Size = Readonly<{ width: number; height: number }>;

/** How the graph lies on a small picture of it: `scale` pixels a unit. */
export type Projection = Readonly<{ scale: number; left: number; top: number }>;

const margin = 8;

/** The projection that shows all these points in the middle of a picture; undefined without points. */
export function projectionOf(points: readonly Point[], { width, height }: Size): Projection | undefined {
  if (points.length === 0) return undefined;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, right - left),
    (height - 2 * margin) / Math.max(1, top - bottom),
    1,
  );
  return {
    scale,
    left: (left + right) / 2 - width / 2 / scale,
    top: (top + bottom) / 2 + height / 2 / scale,
  };
}

export const toPicture = ({ scale, left, top }: Projection, { x, y }: Point): Point => ({
  x: (x - left) * scale,
  y: (top - y) * scale,
});

export const toGraph = ({ scale, left, top }: Projection, { x, y }: Point): Point => ({
  x: left + x / scale,
  y: top - y / scale,
});

type Dot = Readonly<{ id: string; x: number; y: number }>;

/** Draws every node that is seen as a dot in its colour. */
export function drawDots(
  context: CanvasRenderingContext2D,
  dots: readonly Dot[],
  projection: Projection,
  { nodes }: GraphLook,
): void {
  for (const dot of dots) {
    const look = nodes.get(dot.id);
    if (!look || look.hidden) continue;
    const { x, y } = toPicture(projection, dot);
    context.globalAlpha = look.faint ? 0.3 : 1;
    context.fillStyle = look.colour;
    context.fillRect(x - 1.25, y - 1.25, 2.5, 2.5);
  }
  context.globalAlpha = 1;
}

/** Draws which part of the graph the camera shows. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  frame: Frame,
  projection: Projection,
  { inks, size }: Readonly<Pick<GraphLook, "inks"> & { size: Size }>,
): void {
  const from = toPicture(projection, { x: frame.left, y: frame.top });
  const to = toPicture(projection, { x: frame.left + frame.width, y: frame.top - frame.height });
  // Where the camera sees beyond the picture, the frame runs along its edge.
  const [x, y] = [Math.max(1, from.x), Math.max(1, from.y)];
  const width = Math.max(0, Math.min(size.width - 1, to.x) - x);
  const height = Math.max(0, Math.min(size.height - 1, to.y) - y);
  context.fillStyle = inks.accent;
  context.globalAlpha = 0.08;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = inks.accent;
  context.lineWidth = 1.5;
  context.strokeRect(x, y, width, height);
}
