import { describe, expect, it } from "vitest";
import { betweenness } from "./betweenness.ts";
import type { Visible } from "./graph-look.ts";

const graph = (ids: string, edges: readonly string[]): Visible =>
  ({
    nodes: [...ids].map((id) => ({ id })),
    bundles: edges.map(([source, target]) => ({ type: "CONTACTED", source, target })),
  }) as unknown as Visible;

describe("betweenness", () => {
  it("counts each shortest way over a node, in both directions of an edge", () => {
    const found = betweenness(graph("abc", ["ab", "cb"]));
    expect([...found]).toEqual([
      ["a", 0],
      ["b", 2],
      ["c", 0],
    ]);
  });

  it("shares ways of equal length, and takes parallel edges and loops for one and for none", () => {
    // Two ways round a square, so half of each pair of opposite corners over every corner.
    const found = betweenness(graph("abcd", ["ab", "ba", "bc", "cd", "da", "aa"]));
    expect([...found.values()]).toEqual([1, 1, 1, 1]);
  });

  it("is nothing where nothing joins, and on an empty canvas", () => {
    expect([...betweenness(graph("ab", [])).values()]).toEqual([0, 0]);
    expect(betweenness(graph("", [])).size).toBe(0);
  });

  it("still ranks the bridge of a large graph first when only some nodes may be asked", () => {
    const side = (prefix: string): string[] => Array.from({ length: 200 }, (_, at) => `${prefix}${at}`);
    const [left, right] = [side("l"), side("r")];
    const ring = (ids: readonly string[]) => ids.map((id, at) => [id, ids[(at + 1) % ids.length]]);
    const spokes = (ids: readonly string[]) => ids.map((id) => [id, "bridge"]).filter((_, at) => at % 10 === 0);
    const edges = [...ring(left), ...ring(right), ...spokes(left), ...spokes(right)];
    const visible = {
      nodes: [...left, ...right, "bridge"].map((id) => ({ id })),
      bundles: edges.map(([source, target]) => ({ type: "CONTACTED", source, target })),
    } as unknown as Visible;
    const ranked = [...betweenness(visible, 20_000)].sort(([, one], [, other]) => other - one);
    expect(ranked[0]?.[0]).toBe("bridge");
  });
});
