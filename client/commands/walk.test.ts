import { describe, expect, it } from "vitest";
import { nearestAhead } from "./walk.ts";

const places = new Map([
  ["far", { x: 100, y: 0 }],
  ["near", { x: 40, y: 20 }],
  ["behind", { x: -10, y: 0 }],
]);

describe("walking by arrow keys", () => {
  it("prefers what is near and ahead", () => expect(nearestAhead({ x: 0, y: 0 }, places, "right")).toBe("near"));
  it("goes nowhere when nothing lies that way", () =>
    expect(nearestAhead({ x: 0, y: 0 }, places, "down")).toBeUndefined());
  it("takes the up of the screen as the up of the graph", () =>
    expect(nearestAhead({ x: 0, y: 0 }, new Map([["above", { x: 1, y: 9 }]]), "up")).toBe("above"));
});
