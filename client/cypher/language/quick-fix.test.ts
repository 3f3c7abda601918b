import { describe, expect, it } from "vitest";
import { testService } from "./language-fixture.ts";
import { findings } from "./findings.ts";
import { quickFix } from "./quick-fix.ts";

const { service, schema } = testService();

/** The query after every change that is proposed for it, the last first so that places stay where they are. */
function mended(query: string): string {
  const fixes = findings(service, { query, schema }).flatMap((finding) => quickFix(finding, query) ?? []);
  return fixes
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), query);
}

describe("quickFix", () => {
  it.each([
    ["MATCH (a:Persn)-[r:CONTACTD]->(b) RETURN a.nam", "MATCH (a:Person)-[r:CONTACTED]->(b) RETURN a.name"],
    ["MATCH (a) RETURN cont(a) AS n, toLowr(a.name)", "MATCH (a) RETURN count(a) AS n, toLower(a.name)"],
    ["CALL db.lables() YIELD label RETURN label", "CALL db.labels() YIELD label RETURN label"],
    ["MATCH (a) RETRN a", "MATCH (a) RETURN a"],
    ["MATCH (a) WHERE a.name != 'x' RETURN a", "MATCH (a) WHERE a.name <> 'x' RETURN a"],
  ])("mends %s", (query, right) => {
    expect(mended(query)).toBe(right);
  });

  it("leaves alone what is right, and what it cannot know", () => {
    for (const query of [
      "MATCH (a:Person) RETURN TOLOWER(a.name) AS name, count(*) AS n",
      "MATCH (a:Person {sha256: 'x'}) RETURN a.degree",
      "RETURN date.truncate('month', date('2024-03-05')) AS day",
      "MATCH (a:Qwertz) RETURN a",
    ])
      expect(mended(query)).toBe(query);
  });
});
