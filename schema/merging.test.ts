import { describe, expect, it } from "vitest";
import { EntityId } from "./ids.ts";
import { MergeId } from "./merge.ts";
import type { Merge } from "./merge.ts";
import { mergingOf } from "./merging.ts";

const id = (number: number): EntityId => EntityId.parse(`per_${String(number).padStart(16, "0")}`);
const [anna, bert, cora, dirk] = [id(1), id(2), id(3), id(4)];
const merge = (number: number, into: EntityId, from: readonly EntityId[], more: Partial<Merge> = {}): Merge => ({
  id: MergeId.parse(`mrg_${String(number).padStart(16, "0")}`),
  into: { id: into, name: into },
  from: from.map((one) => ({ id: one, name: one })),
  at: `2026-01-01T00:00:0${number}.000Z`,
  ...more,
});
const groups = (...merges: Merge[]) => [...mergingOf(merges).groups];

describe("merging", () => {
  it("puts each group under its root, the root first", () => {
    expect(groups(merge(1, anna, [bert, cora]))).toEqual([[anna, [anna, bert, cora]]]);
    expect(mergingOf([merge(1, anna, [bert])]).rootOf(dirk)).toBe(dirk);
  });
  it("goes on in chains, in whatever order the decisions are listed", () => {
    const [first, second] = [merge(1, bert, [anna]), merge(2, cora, [bert])];
    for (const merges of [
      [first, second],
      [second, first],
    ])
      expect([anna, bert, cora].map(mergingOf(merges).rootOf)).toEqual([cora, cora, cora]);
  });
  it("leaves out what was split, and counts merges and splits", () => {
    const split = merge(1, bert, [anna], { splitAt: "2026-01-02T00:00:00.000Z" });
    expect(groups(split, merge(2, cora, [bert]))).toEqual([[cora, [cora, bert]]]);
    expect(mergingOf([split, merge(2, cora, [bert])]).changes).toBe(3);
  });
  it("makes one node of what two people merged against each other", () => {
    expect(groups(merge(1, anna, [bert]), merge(2, bert, [anna]))).toEqual([[anna, [anna, bert]]]);
    const both = mergingOf([merge(1, anna, [bert]), merge(2, cora, [bert])]);
    expect(new Set([anna, bert, cora].map(both.rootOf)).size).toBe(1);
  });
});
