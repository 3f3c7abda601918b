import { describe, expect, it } from "vitest";
import { allowedQueries } from "./allowed-queries.ts";
import { judge } from "./judge.ts";

const params = { id: "per_0", other: "per_1", name: "Ada", ids: ["per_0", "per_1"], date: null, label: "Person" };

const withoutHiding = (query: string): string => query.replace(/:\((.*?)\)&!Meta/g, ":$1").replaceAll(":!Meta", "");

describe("what explorers write", () => {
  it("is at least 100 queries, all different", () => {
    expect(new Set(allowedQueries).size).toBe(allowedQueries.length);
    expect(allowedQueries.length).toBeGreaterThanOrEqual(100);
  });

  it.each(allowedQueries)("%s", (query) => {
    const verdict = judge({ query, params, engine: "neo4j" });
    // Only where a pattern could meet the store's own nodes is anything added; see hide-own-nodes.ts.
    const asWritten = "query" in verdict && { ...verdict, query: withoutHiding(verdict.query) };
    expect(asWritten).toEqual({ query, notices: [] });
  });
});
