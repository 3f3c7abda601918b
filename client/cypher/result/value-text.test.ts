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
    [{ $type: "float", value: "NaN" }, "NaN"],
    [{ $type: "duration", value: "P1M2DT3S" }, "P1M2DT3S"],
    [[{ $type: "date", value: "2017-07-10" }, null], '["2017-07-10",null]'],
    [
      [
        {
          n: { $type: "integer", value: "9007199254740993" },
          who: { $type: "node", id: "1", labels: [], properties: {} },
        },
      ],
      '[{"n":9007199254740993,"who":"1"}]',
    ],
    // A map that a query made itself, with the keys of what it is not.
    [{ $type: "node" }, '{"$type":"node"}'],
    [{ $type: "path", nodes: 1 }, '{"$type":"path","nodes":1}'],
    [{ $type: "date", value: 7 }, '{"$type":"date","value":7}'],
    [{ $type: "toString" }, '{"$type":"toString"}'],
  ])("shows %j as it is", (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});

describe("compareValues", () => {
  it("orders numbers by value, texts by alphabet, and nulls last", () => {
    expect([10, null, 9, 100].sort(compareValues)).toEqual([9, 10, 100, null]);
    const large = (value: string): CypherValue => ({ $type: "integer", value });
    expect([large("9007199254740993"), 3, large("-9007199254740993"), -2].sort(compareValues)).toEqual([
      large("-9007199254740993"),
      -2,
      3,
      large("9007199254740993"),
    ]);
    expect(["Zimt", "Äpfel", null, "Birne"].sort(compareValues)).toEqual(["Äpfel", "Birne", "Zimt", null]);
  });
});
