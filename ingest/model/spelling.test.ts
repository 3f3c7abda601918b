import { describe, expect, it } from "vitest";
import { spellingMatch } from "./spelling.ts";

const match = (a: string, b: string): number => spellingMatch(a.split(" "), b.split(" "));

describe("the spelling of two mentions", () => {
  it.each([
    ["Ortrud Wellenkamp", "Ortrud Wellenkamps", 2],
    ["Ortrud Wellenkamp", "Wellenkamp", 1],
    ["Bund der Küstenfischer", "BK", 3],
    ["BK", "Bund der Küstenfischer", 3],
    ["Wellenkamp", "Quist", 0],
    ["SPD", "CDU", 0],
  ])("of %s and %s agrees as %d", (a, b, expected) => {
    expect(match(a, b)).toBe(expected);
  });
});
