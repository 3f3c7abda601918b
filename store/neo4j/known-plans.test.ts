import { expect, it } from "vitest";
import { knownPlans } from "./known-plans.ts";

it("keeps what was planned for this very text, and not for ever", () => {
  let time = 0;
  const plans = knownPlans(() => time);
  plans.set("RETURN 1", 7);
  expect([plans.get("RETURN 1"), plans.get("RETURN  1"), plans.get("return 1")]).toEqual([7, undefined, undefined]);
  time = 599_999;
  expect(plans.get("RETURN 1")).toBe(7);
  time = 600_000;
  expect(plans.get("RETURN 1")).toBeUndefined();
});
