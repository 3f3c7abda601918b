import { describe, expect, it } from "vitest";
import { EntityId } from "#schema/ids.ts";
import { MergeId } from "#schema/merge.ts";
import { mergingOf } from "#schema/merging.ts";
import { showNodes } from "../state/topology.ts";
import { emptyDocument } from "../state/view-document.ts";
import { becomeOne, rootedKey } from "./rooted.ts";

const id = (number: number): EntityId => EntityId.parse(`per_${String(number).padStart(16, "0")}`);
const [anna, bert, cora] = [id(1), id(2), id(3)];
const merging = mergingOf([
  {
    id: MergeId.parse("mrg_0000000000000001"),
    into: { id: anna, name: "Anna" },
    from: [{ id: bert, name: "Bert" }],
    at: "2026-01-01T00:00:00.000Z",
  },
]);
const document = (...ids: string[]) => ({
  ...emptyDocument,
  topology: showNodes(ids)(emptyDocument.topology),
  hidden: new Set([bert]),
  placement: { positions: new Map([[bert, { x: 1, y: 2 }]]), pinned: new Set([bert]) },
});

describe("a document in which nodes become one", () => {
  it("shows the root once, where its member lay, and keeps the member's place", () => {
    const { topology, hidden, placement } = becomeOne(merging)(document(bert, cora));
    expect([...topology.shown.keys()]).toEqual([anna, cora]);
    expect([[...hidden], [...placement.pinned]]).toEqual([[anna], [anna]]);
    expect([placement.positions.get(anna), placement.positions.get(bert)]).toEqual([
      { x: 1, y: 2 },
      { x: 1, y: 2 },
    ]);
  });
  it("is the same where nothing of it was merged", () => {
    const before = document(anna, cora);
    expect(becomeOne(merging)(before)).toBe(before);
  });
  it("selects the root, and the edge that the edge of a member has become", () => {
    expect(rootedKey(merging, { nodes: [bert, anna, cora] }).nodes).toEqual([anna, cora]);
    expect(rootedKey(merging, { nodes: [], bundle: `DENIED:${cora}:${bert}` }).bundle).toBe(`DENIED:${cora}:${anna}`);
  });
});
