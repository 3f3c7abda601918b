import { describe, expect, it } from "vitest";
import { edgeMiddle } from "./edge-middle.ts";

describe("the middle of an edge", () => {
  it("lies half way on a straight line", () => {
    expect(edgeMiddle({ x: 0, y: 0 }, { x: 10, y: 4 }, 0)).toEqual({ x: 5, y: 2 });
  });

  it("bends to the left of the direction of a curve, and back for the opposite edge", () => {
    expect(edgeMiddle({ x: 0, y: 0 }, { x: 10, y: 0 }, 0.2)).toEqual({ x: 5, y: 1 });
    expect(edgeMiddle({ x: 10, y: 0 }, { x: 0, y: 0 }, 0.2)).toEqual({ x: 5, y: -1 });
  });
});
