import { describe, expect, it } from "vitest";
import { findings } from "./findings.ts";
import { testService } from "./language-fixture.ts";

const { service, schema } = testService();
const unknownIn = (query: string): unknown[] => findings(service, { query, schema }).map(({ unknown }) => unknown);

describe("unknownName", () => {
  it("understands what the language support finds, and proposes the nearest name", () => {
    expect(unknownIn("MATCH (a:Persn)-[r:CONTACTD]->() WHERE a.nam = $who RETURN a")).toEqual([
      { kind: "label", name: "Persn", nearest: "Person" },
      { kind: "relation", name: "CONTACTD", nearest: "CONTACTED" },
      { kind: "property", name: "nam", nearest: "name" },
      { kind: "parameter", name: "who" },
    ]);
  });

  it("leaves every other finding to its own words", () => {
    expect(unknownIn("MATCH (a RETURN a")).toContain(undefined);
  });
});
