import { expect, it } from "vitest";
import { manyRows } from "./many-rows.ts";

it("warns of plans with more than ten million rows in a step, and of no others", () => {
  expect(manyRows(10_000_001)).toMatchObject([{ rule: "many-rows" }]);
  expect([manyRows(1e7), manyRows(undefined)]).toEqual([[], []]);
});
