import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectionOf, toGraph, toPicture } from "./minimap.ts";

const size = { width: 160, height: 110 };
const points = fc.array(
  fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }) }),
  { minLength: 1, maxLength: 30 },
);

describe("the projection of the minimap", () => {
  it("holds every node, and leads back from a pixel to its place in the graph", () => {
    fc.assert(
      fc.property(points, (all) => {
        const projection = projectionOf(all, size)!;
        for (const point of all) {
          const { x, y } = toPicture(projection, point);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.width);
          expect(y).toBeLessThanOrEqual(size.height);
          const back = toGraph(projection, { x, y });
          expect(back.x).toBeCloseTo(point.x, 4);
          expect(back.y).toBeCloseTo(point.y, 4);
        }
      }),
    );
  });

  it("puts what lies higher in the graph higher in the picture", () => {
    const projection = projectionOf(
      [
        { x: 0, y: 0 },
        { x: 10, y: 500 },
      ],
      size,
    )!;
    expect(toPicture(projection, { x: 10, y: 500 }).y).toBeLessThan(toPicture(projection, { x: 0, y: 0 }).y);
    expect(projectionOf([], size)).toBeUndefined();
  });
});
