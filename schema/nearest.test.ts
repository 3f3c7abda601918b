import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const labels = ["Person", "Organization", "Event", "Article"];

describe("nearest", () => {
  it.each([
    ["Persn", "Person"],
    ["person", "Person"],
    ["Organisation", "Organization"],
    ["Evnet", "Event"],
  ])("takes %s for %s", (typed, meant) => {
    expect(nearest(typed, labels)).toBe(meant);
  });

  it("proposes nothing for a word that is near to none", () => {
    expect(nearest("Fahrzeug", labels)).toBeUndefined();
  });
});
