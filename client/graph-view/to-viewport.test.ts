import { expect, it } from "vitest";
import type { Stage } from "./create-stage.ts";
import type { Point } from "./edge-middle.ts";
import { toViewport } from "./to-viewport.ts";

it("turns, shifts and scales as the stage does", () => {
  const turn = 0.7;
  const graphToViewport = ({ x, y }: Point): Point => ({
    x: 400 + 3 * (x * Math.cos(turn) - y * Math.sin(turn)),
    y: 300 - 3 * (x * Math.sin(turn) + y * Math.cos(turn)),
  });
  const toPixels = toViewport({ graphToViewport } as Stage);
  for (const place of [
    { x: 0, y: 0 },
    { x: -812.25, y: 40.5 },
    { x: 1e4, y: -3e4 },
  ]) {
    const { x, y } = graphToViewport(place);
    expect(toPixels(place).x).toBeCloseTo(x, 6);
    expect(toPixels(place).y).toBeCloseTo(y, 6);
  }
});
