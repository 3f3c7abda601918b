import { expect, it } from "vitest";
import { judge } from "./judge.ts";

const noticesOf = (query: string): unknown => {
  const verdict = judge({ query, params: {}, engine: "neo4j" });
  return "query" in verdict ? verdict.notices.map(({ rule, name, nearest }) => [rule, name, nearest]) : verdict;
};

it("names what the graph does not know, with the nearest that it does", () => {
  expect(
    noticesOf("MATCH (a:Persn {nam: 'x'})-[r:CONTACTD|DENIED]->(b:Article) WHERE r.quot = b.title RETURN a.color"),
  ).toEqual([
    ["unknown-label", "Persn", "Person"],
    ["unknown-relation", "CONTACTD", "CONTACTED"],
    ["unknown-property", "nam", "name"],
    ["unknown-property", "quot", "quote"],
    ["unknown-property", "color", undefined],
  ]);
});

it("says nothing of names that are known, and of keys of maps that the query makes", () => {
  expect(noticesOf("MATCH (a:Person|Entity)-[r:MENTIONED_IN]->(b) RETURN a.name, r.spans, b.story, a.degree")).toEqual(
    [],
  );
  expect(noticesOf("WITH {color: 1} AS m MATCH (a:Person) RETURN m.color, {farbe: a.name}.farbe")).toEqual([]);
});
