import { describe, expect, it } from "vitest";
import { clusterMentions } from "./cluster.ts";
import { shape, type FoundMention } from "./found-mention.ts";

type Row = readonly [string, keyof typeof shape, at?: number];

/** Mentions one word apart, or where a row says. */
function mentions(...rows: readonly Row[]): readonly FoundMention[] {
  let next = 0;
  return rows.map(([text, of, at]) => {
    const words = text.split(" ");
    const start = at ?? next + 1;
    next = start + words.length;
    return { start, end: next, shape: shape[of], score: 1, words };
  });
}

const apart = () => new Map<number, number>();

describe("clusters", () => {
  it("join a surname with the full name, also in the genitive", () => {
    const found = mentions(
      ["Ortrud Wellenkamp", "personName"],
      ["Wellenkamp", "personName"],
      ["Wellenkamps", "personName"],
    );
    expect(clusterMentions(found, apart)).toEqual([0, 0, 0]);
  });

  it("keep the junior apart from the senior", () => {
    const found = mentions(
      ["Jost Quist", "personName"],
      ["Jost Quist junior", "personName"],
      ["Quist junior", "personName"],
    );
    expect(clusterMentions(found, apart)).toEqual([0, 1, 1]);
  });

  it("keep two people with one surname apart", () => {
    const found = mentions(["Jost Quist", "personName"], ["Mara Quist", "personName"]);
    expect(clusterMentions(found, apart)).toEqual([0, 1]);
  });

  it("give a role right before a name to the name", () => {
    const found = mentions(["Ministerin", "personRole", 0], ["Mara Quist", "personName", 1]);
    expect(clusterMentions(found, apart)).toEqual([0, 0]);
  });

  it("join an acronym in brackets", () => {
    const found = mentions(["Bund der Küstenfischer", "organizationName", 0], ["BK", "organizationName", 4]);
    expect(clusterMentions(found, apart)).toEqual([0, 0]);
  });

  it("let a pronoun follow the likeliest antecedent, and a role only a likely one", () => {
    const found = mentions(
      ["Mara Quist", "personName"],
      ["Küstenpost", "organizationName"],
      ["sie", "pronoun"],
      ["Ministerin", "personRole"],
    );
    const links = (mention: number) =>
      new Map(
        mention === 2
          ? [
              [0, 0.3],
              [1, 0.6],
            ]
          : mention === 3
            ? [[0, 0.4]]
            : [],
      );
    expect(clusterMentions(found, links)).toEqual([0, 1, 1, 2]);
  });

  it("never join a person with an organization by name", () => {
    const found = mentions(["Wellenkamp", "personName"], ["Wellenkamp", "organizationName"]);
    expect(clusterMentions(found, apart)).toEqual([0, 1]);
  });

  it("leave events out", () => {
    expect(clusterMentions(mentions(["Gipfel", "event"]), apart)).toEqual([undefined]);
  });
});
