import { describe, expect, it } from "vitest";
import type { CypherValue } from "#schema/cypher-value.ts";
import { compareValues, valueText } from "./value-text.ts";

describe("valueText", () => {
  it.each<[CypherValue, string]>([
    [null, "null"],
    [true, "true"],
    [{ $type: "integer", value: "9007199254740993" }, "9007199254740993"],
    [{ $type: "date", value: "2017-07-10" }, "2017-07-10"],
    [{ $type: "node", id: "1", labels: ["Person"], properties: { name: "Ada" } }, "Ada"],
    [{ $type: "node", id: "1", labels: ["Article"], properties: { title: "Streit" } }, "Streit"],
    [["a", 1], '["a",1]'],
    [{ $: 1 }, '{"$":1}'],
  ])("shows %j as it is", (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});

describe("compareValues", () => {
  it("orders numbers by value, texts by alphabet, and nulls last", () => {
    expect([10, null, 9, 100].sort(compareValues)).toEqual([9, 10, 100, null]);
    expect(["Zimt", "Äpfel", null, "Birne"].sort(compareValues)).toEqual(["Äpfel", "Birne", "Zimt", null]);
  });
});
