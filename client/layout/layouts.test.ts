import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arranged } from "./fixed-layouts.ts";
import { byGroup, byTime, circle, radial } from "./fixed-layouts.ts";
import { matricesOf, positionsIn } from "./force-matrices.ts";
import { placeBeside } from "./place-beside.ts";
import { pullApart } from "./pull-apart.ts";
import { seedPositions } from "./seed-positions.ts";

const nodes = (count: number): Arranged[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    degree: index,
    group: String(index % 3),
    first: `20${10 + (index % 4)}-05`,
  }));
const distinct = (positions: ReadonlyMap<string, Readonly<{ x: number; y: number }>>): number =>
  new Set([...positions.values()].map(({ x, y }) => `${x.toFixed(3)}:${y.toFixed(3)}`)).size;

describe("layouts", () => {
  it("give every node a place of its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const all = nodes(count);
        const layouts = [circle(all), byTime(all), byGroup(all), radial(all, () => [], "n0"), seedPositions(all)];
        expect(layouts.map(distinct)).toEqual(layouts.map(() => count));
      }),
      { numRuns: 20 },
    );
  });

  it("pull nodes apart that cover each other, and leave alone what stands free", () => {
    const apart = pullApart(
      new Map([
        ["a", { x: 0, y: 0 }],
        ["b", { x: 3, y: 1 }],
        ["far", { x: 900, y: 900 }],
      ]),
    );
    const [a, b] = [apart.get("a")!, apart.get("b")!];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(30);
    expect(apart.get("far")?.x).toBeCloseTo(900, 0);
  });

  it("stand earlier nodes further left when laid out by time", () => {
    const placed = byTime([
      { id: "late", degree: 1, group: "0", first: "2020-01" },
      { id: "early", degree: 1, group: "0", first: "2016-03" },
      { id: "undated", degree: 1, group: "0" },
    ]);
    const x = (id: string): number => placed.get(id)?.x ?? NaN;
    expect(x("early")).toBeLessThan(x("late"));
    expect(x("late")).toBeLessThan(x("undated"));
  });

  it("put neighbours on the first ring around a node and strangers outside", () => {
    const placed = radial(nodes(4), (id) => (id === "n0" ? ["n1", "n2"] : []), "n0");
    const away = (id: string): number => Math.hypot(placed.get(id)?.x ?? NaN, placed.get(id)?.y ?? NaN);
    expect(away("n0")).toBe(0);
    expect(away("n1")).toBeCloseTo(away("n2"));
    expect(away("n3")).toBeGreaterThan(away("n1"));
  });
});

describe("placing new nodes", () => {
  it("keeps them beside their parent and moves nothing", () => {
    const placed = new Map([
      ["parent", { x: 400, y: 0 }],
      ["other", { x: -400, y: 0 }],
    ]);
    const fresh = placeBeside(placed, ["parent"], ["a", "b", "c"]);
    for (const { x, y } of fresh.values()) expect(Math.hypot(x - 400, y)).toBeLessThan(150);
    expect([...fresh.keys()]).toEqual(["a", "b", "c"]);
    // Outwards there is room: the first stands on the far side of the parent.
    expect(fresh.get("a")?.x).toBeGreaterThan(400);
  });
});

describe("matrices of the force layout", () => {
  const at = (x: number) => ({ x, y: 8 });
  const graph = {
    nodes: [
      { id: "free", at: at(40), size: 10, fixed: false },
      { id: "pinned", at: at(-40), size: 10, fixed: true },
    ],
    edges: [
      { source: "free", target: "pinned", weight: 2 },
      { source: "free", target: "free", weight: 5 },
      { source: "free", target: "gone", weight: 1 },
    ],
  };

  it("leave out edges that pull nothing", () => {
    expect(matricesOf(graph).edges).toHaveLength(3);
  });

  it("give back places of what may move, and only those", () => {
    const { nodes: matrix } = matricesOf(graph);
    expect([...positionsIn(matrix, ["free", "pinned"])]).toEqual([["free", at(40)]]);
  });
});
