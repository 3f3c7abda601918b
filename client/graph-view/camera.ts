import type { Stage } from "./create-stage.ts";
import type { Frame } from "./minimap.ts";

/** Where the camera is, in graph units (pixels at zoom 1) and the factor by which the view is reduced. */
export type CameraPlace = Readonly<{ x: number; y: number; ratio: number }>;

type Point = Readonly<{ x: number; y: number }>;
/** Pixels. */
export type Size = Readonly<{ width: number; height: number }>;

/** Where the camera stood on a canvas of a size, as it is told to somebody whose canvas may have another one. */
export type SeenPlace = CameraPlace & Readonly<{ canvas?: Size }>;

/** The place from which a canvas of this size shows at least what was seen; on a larger one things keep their size. */
export function placeOn({ canvas, ...place }: SeenPlace, { width, height }: Size): CameraPlace {
  const wider = canvas ? Math.max(1, canvas.width / width, canvas.height / height) : 1;
  return { ...place, ratio: place.ratio * wider };
}

/** Nearest that the camera comes when it shows the whole graph. */
export const closestFit = 0.55;

const duration = 350;
/** Pixels kept free around what is fitted; more to the right, where labels reach out and buttons lie. */
const margin = { left: 40, right: 170, y: 46 };
/** Share of the width that both sides may take, on a phone. */
const widestMargins = 0.4;

const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

export const cameraPlace = (stage: Stage): CameraPlace => placeOf(stage, stage.getCamera().getState());

/** A state of the camera, which sigma counts in sizes of the canvas, as a place in the graph. */
export function placeOf(stage: Stage, { x, y, ratio }: Readonly<{ x: number; y: number; ratio: number }>): CameraPlace {
  return { ...stage.framedGraphToGraph({ x, y }), ratio };
}

export function moveCamera(stage: Stage, place: CameraPlace, animated = true): void {
  const { x, y } = stage.graphToFramedGraph(place);
  const state = { x, y, ratio: place.ratio };
  const camera = stage.getCamera();
  if (animated && !still()) return void camera.animate(state, { duration });
  // One that is under way would take the camera on with its next frame.
  camera.cancelAnimation();
  camera.setState(state);
}

/** The camera that shows all these points, never nearer than `closest`. Undefined without points. */
export function placeThatShows(points: readonly Point[], size: Size, closest: number): CameraPlace | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const shrunk = Math.min(1, (widestMargins * size.width) / (margin.left + margin.right));
  const ratio = Math.max(
    (right - left) / Math.max(80, size.width - shrunk * (margin.left + margin.right)),
    (top - bottom) / Math.max(80, size.height - 2 * margin.y),
    closest,
  );
  // The middle of what is between the margins, seen from the middle of the canvas.
  const aside = ((margin.right - margin.left) / 2) * shrunk * ratio;
  return { x: (left + right) / 2 + aside, y: (top + bottom) / 2, ratio };
}

/** The part of the graph that the camera shows. */
export function visibleFrame(stage: Stage): Frame {
  const { width, height } = stage.getDimensions();
  const corner = stage.viewportToGraph({ x: 0, y: 0 });
  const opposite = stage.viewportToGraph({ x: width, y: height });
  return { left: corner.x, top: corner.y, width: opposite.x - corner.x, height: corner.y - opposite.y };
}

/** Moves the camera from where it is going by a share of what it shows there; 1 is one screen to the right or up. */
export function panBy(stage: Stage, from: CameraPlace, { x, y }: Point): void {
  const { width, height } = stage.getDimensions();
  moveCamera(stage, { ...from, x: from.x + x * width * from.ratio, y: from.y + y * height * from.ratio });
}

/** Zooms from where the camera is going, so that keys that are pressed quickly add up. */
export const zoomBy = (stage: Stage, from: CameraPlace, factor: number): void =>
  moveCamera(stage, { ...from, ratio: from.ratio / factor });

/** Moves the camera so that all these points are seen; does nothing without points. */
export function showPoints(
  stage: Stage,
  points: readonly Point[],
  { closest, animated }: Readonly<{ closest: number; animated: boolean }>,
): void {
  const place = placeThatShows(points, stage.getDimensions(), closest);
  if (place) moveCamera(stage, place, animated);
}
