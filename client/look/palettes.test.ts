import { describe, expect, it } from "vitest";
import { entityColour, relationColour } from "#schema/ontology.ts";
import { groupColours, otherGroups, timeColours } from "./palettes.ts";
import { closest, seenAs, visions } from "./seen-colour.ts";

/** Six times what is just seen side by side: told apart also where they do not touch. */
const apart = 12;

describe.each(Object.entries(visions))("the colours of the graph, seen with %s", (_, vision) => {
  it.each([
    ["groups and the grey of the others", [...groupColours, otherGroups]],
    ["kinds of nodes", Object.values(entityColour)],
    ["kinds of edges", Object.values(relationColour)],
  ])("keep %s apart", (_name, colours) => {
    expect(closest(colours, vision)).toBeGreaterThan(apart);
  });

  it("grow darker with time", () => {
    const lightness = timeColours.map((colour) => seenAs(colour, vision)[0]);
    for (const [at, value] of lightness.slice(1).entries()) expect(lightness[at]! - value).toBeGreaterThan(5);
  });
});

it("measures that two colours are one to somebody", () => {
  expect(closest(["#E69F00", "#B8A800"], visions["no red"]!)).toBeLessThan(1);
  expect(closest(["#E69F00", "#B8A800"], visions["all cones"]!)).toBeGreaterThan(20);
  expect(seenAs("#FFFFFF", visions["all cones"]!)[0]).toBeCloseTo(100, 1);
});
