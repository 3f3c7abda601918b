import { describe, expect, it } from "vitest";
import { completions } from "./completions.ts";
import { findings } from "./findings.ts";
import { testService } from "./language-fixture.ts";
import type { Completion } from "./messages.ts";

const { service, schema } = testService();

/** What is proposed at the bar, after the query has been looked at as a whole. */
function proposed(text: string, manual = false): readonly Completion[] {
  const query = text.replace("|", "");
  findings(service, { query, schema });
  return completions(service, { query, caret: text.indexOf("|"), manual, schema });
}
const of = (kind: Completion["kind"], found: readonly Completion[]): string[] =>
  found.filter((one) => one.kind === kind).map(({ label }) => label);

describe("completions", () => {
  it("knows labels, and beside a label only the relationships and labels that it can be joined to", () => {
    expect(of("label", proposed("MATCH (n:|"))).toEqual(["Person", "Organization", "Event", "Article"]);
    expect(of("relation", proposed("MATCH (a)-[:|"))).toEqual(["CONTACTED", "DENIED", "CRITICIZED", "MENTIONED_IN"]);
    expect(of("relation", proposed("MATCH (a:Event)-[:|]->(b) RETURN b"))).not.toContain("CONTACTED");
    expect(of("relation", proposed("MATCH (a:Entity)-[:|]->(b) RETURN b"))).toContain("CONTACTED");
    expect(of("label", proposed("MATCH (a:Person)-[:CONTACTED]->(b:|) RETURN b"))).not.toContain("Event");
  });

  it("knows properties, functions with what they take, and names of the query", () => {
    expect(of("property", proposed("MATCH (n:Person) RETURN n.|"))).toContain("name");
    expect(of("property", proposed("MATCH (n:Person) RETURN n.|"))).not.toContain("searchKey");
    const found = proposed("MATCH (person:Person) RETURN toL|");
    expect(found).toContainEqual({ label: "toLower", insert: "toLower", kind: "function", call: "text" });
    expect(of("variable", found)).toEqual(["person"]);
    expect(proposed("RETURN duration.b|")).toContainEqual({
      label: "between",
      insert: "between",
      kind: "function",
      call: "from, to",
    });
  });

  it("knows the procedures that may be called, and what they give", () => {
    expect(of("procedure", proposed("CALL db.l|"))).toContain("labels");
    expect(of("procedure", proposed("CALL d|"))).toContain("db.relationshipTypes");
    expect(of("variable", proposed("CALL db.labels() YIELD |"))).toEqual(["label"]);
  });

  it("writes a parameter with its sign, once", () => {
    expect(proposed("MATCH (n) WHERE n.name = $|").find(({ kind }) => kind === "parameter")?.insert).toBe("$start");
    expect(proposed("MATCH (n) WHERE n.name = |", true).find(({ kind }) => kind === "parameter")?.insert).toBe(
      "$start",
    );
  });

  it("never proposes what the console refuses", () => {
    const words = [...of("keyword", proposed("|", true)), ...of("keyword", proposed("MATCH (n) |", true))];
    expect(words).toEqual(expect.arrayContaining(["MATCH", "RETURN", "UNWIND"]));
    expect(
      words.filter((word) => /^(?:CREATE|MERGE|SET|DETACH|DELETE|LOAD|SHOW|USE|DROP|INSERT|FOREACH)\b/.test(word)),
    ).toEqual([]);
  });
});
