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

it("takes another text in quotation marks for the same query, and nothing else", () => {
  const plans = knownPlans(() => 0);
  plans.set("MATCH (n {name: 'Ada'}) RETURN n LIMIT 1", 7);
  for (const same of [`'B\\'ob'`, "''", `'a\\\\'`, `"it's"`, "'/*'"])
    expect(plans.get(`MATCH (n {name: ${same}}) RETURN n LIMIT 1`), same).toBe(7);
  for (const other of [
    "MATCH (n {name: 'Ada'}) RETURN n LIMIT 2",
    "MATCH (n {name: `Ada`}) RETURN n LIMIT 1",
    "MATCH (n {name: 'a'}) CALL x() RETURN n, {name: 'b'} LIMIT 1",
    "MATCH (n {name: 'a' /* ' */}) RETURN n LIMIT 1",
    "MATCH (n {name: 'a'}) // '\nCALL x() // '\nRETURN n LIMIT 1",
    "MATCH (n {name: /* ' */ x() /* '*/}) RETURN n LIMIT 1",
    "MATCH (n {name: `'` + x(`'`)}) RETURN n LIMIT 1",
  ])
    expect(plans.get(other), other).toBeUndefined();
});
