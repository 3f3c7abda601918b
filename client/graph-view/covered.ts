import type { Box } from "./label-placement.ts";

/** Where buttons, the minimap and the line of counts lie over the canvas, in its pixels: what stands beside it with `data-over-canvas`. */
export function coveredBoxes(element: HTMLElement): Box[] {
  const { left, top } = element.getBoundingClientRect();
  return [...(element.parentElement?.querySelectorAll("[data-over-canvas]") ?? [])].map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return { x: x - left, y: y - top, width, height };
  });
}
