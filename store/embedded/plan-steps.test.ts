import { expect, it } from "vitest";
import { planSteps } from "./plan-steps.ts";

it("reads the engine's plan line by line", () => {
  const plan =
    'Limit (3)\n  Return (b.name)\n    Filter (a.name Eq "x (y)") [label-first]\n      Expand (a)->[:KNOWS]->(b)\n        NodeScan (a:Person)\n';
  expect(planSteps(plan)).toEqual([
    { depth: 0, operator: "Limit", details: "3" },
    { depth: 1, operator: "Return", details: "b.name" },
    { depth: 2, operator: "Filter", details: 'a.name Eq "x (y)"' },
    { depth: 3, operator: "Expand", details: "(a)->[:KNOWS]->(b)" },
    { depth: 4, operator: "NodeScan", details: "a:Person" },
  ]);
});
