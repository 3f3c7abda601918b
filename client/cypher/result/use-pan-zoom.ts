import { useEffect, useRef, useState } from "react";
import type { PointerEvent } from "react";
import type { Position } from "../../state/placement.ts";

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Room around the outermost nodes, for their names. */
const margin = 50;
/** A picture of few nodes is not blown up to fill its place. */
const smallest = 240;
const [nearest, farthest] = [0.1, 4];

/** Pixels, until the page has said. */
const usual = { width: 480, height: 260 };

/** All places with room around them; y grows downwards in a picture. */
function boxOf(places: ReadonlyMap<string, Position>): Box {
  const all = [...places.values()];
  const [left, right] = ends(all.map(({ x }) => x));
  const [top, bottom] = ends(all.map(({ y }) => -y));
  const [width, height] = [
    Math.max(smallest, right - left + 2 * margin),
    Math.max(smallest / 2, bottom - top + 2 * margin),
  ];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

const ends = (values: readonly number[]): [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];

/** The part of a picture that is in sight: moved by dragging, made larger by the wheel around the pointer, whole by a double click. */
export function usePanZoom(places: ReadonlyMap<string, Position>) {
  const frame = useRef<SVGSVGElement>(null);
  const whole = boxOf(places);
  const [moved, setMoved] = useState<Readonly<{ of: typeof places; box: Box }>>();
  const box = moved?.of === places ? moved.box : whole;

  const [size, setSize] = useState(usual);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const zoom = (event: WheelEvent): void => {
      event.preventDefault();
      const factor = Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 200);
      const width = Math.min(whole.width * farthest, Math.max(whole.width * nearest, box.width * factor));
      const by = width / box.width;
      const at = pointAt(element, event);
      setMoved({
        of: places,
        box: { x: at.x - (at.x - box.x) * by, y: at.y - (at.y - box.y) * by, width, height: box.height * by },
      });
    };
    // React's own listener may not keep the page from scrolling.
    element.addEventListener("wheel", zoom, { passive: false });
    return () => element.removeEventListener("wheel", zoom);
  });

  const drag = (down: PointerEvent<SVGSVGElement>): void => {
    const element = down.currentTarget;
    const from = pointAt(element, down);
    const move = (event: globalThis.PointerEvent): void => {
      const to = pointAt(element, event);
      setMoved({ of: places, box: { ...box, x: box.x - (to.x - from.x), y: box.y - (to.y - from.y) } });
    };
    const end = (): void => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  };

  return {
    frame,
    /** What one pixel of the screen is in the unit of the picture: with it, nodes and names are as large at every distance. */
    pixel: Math.max(box.width / Math.max(1, size.width), box.height / Math.max(1, size.height)),
    viewBox: [box.x, box.y, box.width, box.height].map((value) => Math.round(value * 10) / 10).join(" "),
    handlers: { onPointerDown: drag, onDoubleClick: () => setMoved(undefined) },
  };
}

/** Where a pointer is in the picture, by the part of it that was in sight when it was asked. */
function pointAt(
  element: SVGSVGElement,
  { clientX, clientY }: Readonly<{ clientX: number; clientY: number }>,
): Position {
  const matrix = element.getScreenCTM();
  if (!matrix) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
