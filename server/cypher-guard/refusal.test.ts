import { expect, it } from "vitest";
import { judge } from "./judge.ts";

const refusedPart = (query: string): unknown => {
  const verdict = judge({ query, params: {}, engine: "neo4j" });
  return "refusal" in verdict ? [verdict.refusal.details?.what, verdict.refusal.message] : verdict;
};

it("names the refused part as it was written, not as the syntax tree keeps it", () => {
  const what = "CREATE (n:Person {name: 'X'})";
  expect(refusedPart(`MATCH (a)\n${what.replace(" (", "\n  (")}`)).toEqual([
    what,
    expect.stringContaining(`Refused: ${what}.`) as string,
  ]);
});

it("leaves out what only comments keep apart", () => {
  expect(refusedPart("CREATE/* x */(n)")).toEqual(["CREATE(n)", expect.stringContaining("CREATE(n)") as string]);
});
