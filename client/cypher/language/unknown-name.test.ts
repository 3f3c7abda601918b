import { CypherLanguageService } from "@neo4j-cypher/language-support";
import { describe, expect, it } from "vitest";
import { graphSchema } from "#schema/graph-schema.ts";
import { unknownName } from "./unknown-name.ts";

const { labels, sharedLabel, relationshipTypes, entityProperties, statementProperties } = graphSchema;
const schema = {
  labels: [...labels],
  sharedLabel,
  relationshipTypes: [...relationshipTypes],
  propertyKeys: [...entityProperties, ...statementProperties],
  parameters: {},
};
const service = new CypherLanguageService({ consoleCommandsEnabled: false });
const unknownIn = (query: string): unknown[] =>
  service.lint(query, schema).diagnostics.map(({ message }) => unknownName(String(message), schema));

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
