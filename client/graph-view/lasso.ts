import type { Point } from "./edge-middle.ts";

/** Whether a point lies inside a closed outline (even-odd rule). */
export function inside(outline: readonly Point[], { x, y }: Point): boolean {
  let within = false;
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
  });
  return within;
}

/**
 * Shift and drag on the background draws an outline; letting go hands it over, in pixels of the element. Returns what stops it.
 * `free` says whether a point lies on no node, so that one can still be dragged or added with shift. Sigma listens to pointer
 * events, so those are what must not reach it: it would move the graph under the outline.
 */
export function watchLasso(
  element: HTMLElement,
  handlers: Readonly<{
    free: (point: Point) => boolean;
    draw: (outline: readonly Point[]) => void;
    done: (outline: readonly Point[]) => void;
  }>,
): () => void {
  let outline: Point[] | undefined;
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const down = (event: PointerEvent): void => {
    if (!event.shiftKey || event.button !== 0 || !handlers.free(pointOf(event))) return;
    event.stopPropagation();
    event.preventDefault();
    outline = [pointOf(event)];
  };
  const move = (event: PointerEvent): void => {
    if (!outline) return;
    event.stopPropagation();
    outline.push(pointOf(event));
    handlers.draw(outline);
  };
  const up = (event: PointerEvent): void => {
    if (!outline) return;
    event.stopPropagation();
    const drawn = outline;
    outline = undefined;
    handlers.done(drawn.length > 2 ? drawn : []);
  };
  const cancel = (): void => {
    if (outline) handlers.done([]);
    outline = undefined;
  };
  element.addEventListener("pointerdown", down, true);
  window.addEventListener("pointermove", move, true);
  window.addEventListener("pointerup", up, true);
  window.addEventListener("pointercancel", cancel, true);
  return () => {
    element.removeEventListener("pointerdown", down, true);
    window.removeEventListener("pointermove", move, true);
    window.removeEventListener("pointerup", up, true);
    window.removeEventListener("pointercancel", cancel, true);
  };
}
