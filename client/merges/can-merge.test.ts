import { expect, it } from "vitest";
import { canMerge, mayBeOne } from "./can-merge.ts";

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `per_${index}`);

it("lets several of one kind be one, as many as the store takes, and no group", () => {
  expect(canMerge(people(2))).toBe(true);
  expect(canMerge(people(51))).toBe(true);
  expect(canMerge(people(52))).toBe(false);
  expect(canMerge(people(1))).toBe(false);
  expect(canMerge([...people(1), "org_1"])).toBe(false);
  expect(canMerge(["grp_1", "grp_2"])).toBe(false);
});

it("offers it to few", () => {
  expect(mayBeOne(people(10))).toBe(true);
  expect(mayBeOne(people(11))).toBe(false);
  expect(mayBeOne(["per_1", "evt_1"])).toBe(false);
});
