import { expect, it } from "vitest";
import { planTree, rowShare } from "./plan-tree.ts";

const step = (depth: number, operator: string) => ({ depth, operator, details: "" });

it("hangs each step under the last that is less deep", () => {
  const [root, ...others] = planTree([step(0, "Join"), step(1, "Expand"), step(2, "Scan"), step(1, "Seek")]);
  expect(others).toEqual([]);
  expect(root?.children.map((child) => child.step.operator)).toEqual(["Expand", "Seek"]);
  expect(root?.children[0]?.children[0]?.step.operator).toBe("Scan");
  expect(planTree([])).toEqual([]);
});

it("measures rows between nothing and the most", () => {
  expect(rowShare(0, 100)).toBe(0);
  expect(rowShare(100, 100)).toBe(1);
  expect(rowShare(10, 100)).toBeGreaterThan(0.4);
  expect(rowShare(0, 0)).toBe(0);
});
