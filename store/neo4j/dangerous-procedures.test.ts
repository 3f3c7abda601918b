import { expect, it } from "vitest";
import { dangerousAmong } from "./dangerous-procedures.ts";

it("tells procedures that reach beyond the graph from those that do not", () => {
  const dangerous = [
    "apoc.cypher.runTimeboxed",
    "apoc.export.csv.query",
    "apoc.load.json",
    "apoc.periodic.iterate",
    "genai.vector.encodeBatch",
    "n10s.rdf.import.fetch",
  ];
  const harmless = [
    "db.labels",
    "dbms.components",
    "apoc.path.expand",
    "apoc.meta.stats",
    "apoc.loader",
    "gds.version",
  ];
  expect(dangerousAmong([...harmless, ...dangerous.toReversed()])).toEqual(dangerous);
});
