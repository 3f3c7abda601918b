import { describe, expect, it } from "vitest";
import { ParameterError, parameterNames, parameterValues, readParameters, unsetParameter } from "./parameters.ts";

describe("parameterNames", () => {
  it("finds each once, quoted names too, and none in strings and comments", () => {
    const query =
      'MATCH (a {name: $wer}) WHERE a.id = $`a b` OR a.x = \'$no\' OR a.y = "\\"$no" // $no\n/* $no */ RETURN $wer';
    expect(parameterNames(query)).toEqual(["wer", "a b"]);
  });
});

describe("unsetParameter", () => {
  it("is a number where only a number can stand, else a text", () => {
    const query = "MATCH (a {name: $limit}) RETURN a skip $from LIMIT $`a b` // LIMIT $no";
    expect(["limit", "from", "a b", "no"].map((name) => unsetParameter(query, name).type)).toEqual([
      "text",
      "number",
      "number",
      "text",
    ]);
  });
});

describe("parameterValues", () => {
  const valueOf = (type: "text" | "number" | "boolean" | "json", value: string): unknown =>
    parameterValues("RETURN $x", { x: { type, value } })["x"];

  it("reads each kind", () => {
    expect(valueOf("text", "12")).toBe("12");
    expect(valueOf("number", " 1,5 ")).toBe(1.5);
    expect(valueOf("boolean", "true")).toBe(true);
    expect(valueOf("json", '["a", 1]')).toEqual(["a", 1]);
  });

  it("keeps every digit of an integer that the database can hold", () => {
    for (const value of ["9007199254740993", "-9007199254740993", "9223372036854775807", "-9223372036854775808"])
      expect(valueOf("number", value)).toEqual({ $type: "integer", value });
    expect(valueOf("number", "9007199254740991")).toBe(9007199254740991);
    expect(valueOf("number", "9223372036854775808")).toBe(2 ** 63);
  });

  it("names the parameter whose value is not of its kind", () => {
    expect(() => valueOf("number", "viel")).toThrow(ParameterError);
    expect(() => valueOf("number", "")).toThrow("$x");
    expect(() => valueOf("json", "[1,")).toThrow("$x");
  });

  it("sends only what the query uses and somebody gave", () => {
    const given = { used: { type: "text", value: "a" }, other: { type: "number", value: "no" } } as const;
    expect(parameterValues("RETURN $used, $missing, $constructor", given)).toEqual({ used: "a" });
  });
});

describe("readParameters", () => {
  it("keeps what is a parameter of anything that stands in an address", () => {
    expect(readParameters('{"a":{"type":"text","value":"x"},"b":{"type":"evil","value":"x"},"c":1}')).toEqual({
      a: { type: "text", value: "x" },
    });
    expect(readParameters("{")).toEqual({});
    expect(readParameters("null")).toEqual({});
  });
});
