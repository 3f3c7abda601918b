import { describe, expect, it } from "vitest";
import type { EntityId } from "#schema/ids.ts";
import { nodesOf } from "./export-scope.ts";

const a = "per_000000000000000a" as EntityId;
const b = "per_000000000000000b" as EntityId;

describe("nodesOf", () => {
  it("takes what is drawn, filters included", () => {
    expect(nodesOf("shown", [{ id: a }], { nodes: [b] })).toEqual([a]);
  });

  it("takes both ends of a selected edge, and one end of an edge to itself", () => {
    expect(nodesOf("selection", [], { nodes: [], bundle: `CONTACTED:${a}:${b}` })).toEqual([a, b]);
    expect(nodesOf("selection", [], { nodes: [], bundle: `CRITICIZED:${a}:${a}` })).toEqual([a]);
  });

  it("names no nodes for everything", () => {
    expect(nodesOf("all", [{ id: a }], { nodes: [b] })).toBeUndefined();
  });
});
