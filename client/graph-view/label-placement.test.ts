import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./label-placement.ts";

const at = (x: number, y: number, width = 50, height = 12) => ({ x, y, width, height });
const box = (id: string, x: number, y: number) => ({ id, places: [at(x, y)] });

describe("placing labels", () => {
  it("keeps the more important of two that would cover each other", () => {
    expect([...placeLabels([box("first", 0, 0), box("second", 30, 5)]).keys()]).toEqual(["first"]);
  });

  it("shows both where they only stand beside each other", () => {
    expect(placeLabels([box("left", 0, 0), box("right", 50, 0), box("below", 0, 12)]).size).toBe(3);
  });

  it("takes another place where the first covers a label or something to be avoided, and none where nothing is free", () => {
    const both = { id: "choice", places: [at(0, 0), at(-60, 0)] };
    expect(placeLabels([box("first", 30, 0), both]).get("choice")).toBe(1);
    expect(placeLabels([both], { avoided: [at(20, 4, 6, 6)] }).get("choice")).toBe(1);
    const everywhere = [at(20, 4, 6, 6), at(-30, 4, 6, 6)];
    expect(placeLabels([both], { avoided: everywhere }).get("choice")).toBeUndefined();
    expect(placeLabels([{ ...both, must: true }], { avoided: everywhere }).get("choice")).toBe(0);
    expect(placeLabels([both], { covered: [at(20, 4, 6, 6)] }).get("choice")).toBe(1);
    expect(placeLabels([both], { covered: everywhere }).get("choice")).toBe(0);
    expect(placeLabels([both], { frame: at(-100, -100, 120, 300) }).get("choice")).toBe(1);
    expect(placeLabels([both], { frame: at(500, 500, 10, 10) }).get("choice")).toBe(0);
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
        const all = raw.map(({ x, y, width }, index) => ({ ...at(x, y, width), id: String(index) }));
        const placed = placeLabels(all.map((one) => ({ id: one.id, places: [one] })));
        const shown = all.filter(({ id }) => placed.has(id));
        for (const a of shown)
          for (const b of shown)
            if (a !== b) expect(a.x >= b.x + b.width || b.x >= a.x + a.width || Math.abs(a.y - b.y) >= 12).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
