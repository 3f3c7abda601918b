import { expect, it } from "vitest";
import { firstReached } from "./first-reached.ts";

const firstFrom = (sorted: readonly number[], least: number): number =>
  firstReached(sorted.length, (index) => sorted[index]! >= least);

it.each([
  [[], 3, 0],
  [[3], 3, 0],
  [[1, 2, 4, 4, 9], 4, 2],
  [[1, 2, 4, 4, 9], 5, 4],
  [[1, 2], 7, 2],
])("finds where %j reaches %i", (sorted, least, expected) => {
  expect(firstFrom(sorted, least)).toBe(expected);
});

it("asks for few of many", () => {
  let asked = 0;
  const found = firstReached(1_000_000, (index) => {
    asked += 1;
    return index >= 777_777;
  });
  expect(found).toBe(777_777);
  expect(asked).toBeLessThanOrEqual(20);
});
