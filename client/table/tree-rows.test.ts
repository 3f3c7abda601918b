import { describe, expect, it } from "vitest";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import { EntityId } from "#schema/ids.ts";
import { relationRowKey, treeIndex, treeRows } from "./tree-rows.ts";

const node = (number: number, name: string): GraphNode => ({
  id: EntityId.parse(`per_${String(number).padStart(16, "0")}`),
  type: "Person",
  name,
  aliases: [],
  degree: 1,
  articles: 1,
});
const zoe = node(1, "Zoë Brandt");
const anna = node(2, "Änne Klein");
const bundle: Bundle = {
  type: "CRITICIZED",
  source: zoe.id,
  target: anna.id,
  statements: 1,
  articles: 1,
  stories: 1,
  contested: false,
  modalities: { asserted: 1 },
  confidence: 1,
};
const index = treeIndex({ nodes: [zoe, anna], bundles: [bundle] }, "de");

describe("the graph as a tree of lines", () => {
  it("sorts names as the language does", () => {
    const rows = treeRows(index, new Set(), () => []);
    expect(rows.map((row) => row.kind === "node" && row.node.name)).toEqual(["Änne Klein", "Zoë Brandt"]);
  });

  it("shows a relation under both of its ends, each told from its side", () => {
    const rows = treeRows(index, new Set([zoe.id, anna.id]), () => []);
    const sides = rows.flatMap((row) => (row.kind === "relation" ? [[row.other?.name, row.outwards]] : []));
    expect(sides).toEqual([
      ["Zoë Brandt", false],
      ["Änne Klein", true],
    ]);
  });

  it("says that quotes are on their way", () => {
    const key = relationRowKey(zoe.id, `CRITICIZED:${zoe.id}:${anna.id}`);
    const rows = treeRows(index, new Set([zoe.id, key]), () => undefined);
    expect(rows.map(({ kind, level }) => [kind, level])).toEqual([
      ["node", 1],
      ["node", 1],
      ["relation", 2],
      ["waiting", 3],
    ]);
  });
});
