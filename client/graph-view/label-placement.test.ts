import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./label-placement.ts";

const box = (id: string, x: number, y: number, width = 50, height = 12) => ({ id, x, y, width, height });

describe("placing labels", () => {
  it("keeps the more important of two that would cover each other", () => {
    expect([...placeLabels([box("first", 0, 0), box("second", 30, 5)])]).toEqual(["first"]);
  });

  it("shows both where they only stand beside each other", () => {
    expect(placeLabels([box("left", 0, 0), box("right", 50, 0), box("below", 0, 12)]).size).toBe(3);
  });

  it("never shows two that overlap, wherever they stand", () => {
    const boxes = fc.array(
      fc.record({
        x: fc.integer({ min: -500, max: 500 }),
        y: fc.integer({ min: -500, max: 500 }),
        width: fc.integer({ min: 1, max: 300 }),
      }),
    );
    fc.assert(
      fc.property(boxes, (raw) => {
        const all = raw.map(({ x, y, width }, index) => box(String(index), x, y, width));
        const shown = all.filter(({ id }) => placeLabels(all).has(id));
        for (const a of shown)
          for (const b of shown)
            if (a !== b) expect(a.x >= b.x + b.width || b.x >= a.x + a.width || Math.abs(a.y - b.y) >= 12).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
