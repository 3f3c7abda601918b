import { CypherLanguageService } from "@neo4j-cypher/language-support";
import { procedureSignatures } from "#schema/allowed-procedures.ts";
import { cypherFunctions } from "#schema/cypher-functions.ts";
import { graphSchema } from "#schema/graph-schema.ts";
import { addIteratorMethods } from "./iterator-methods.ts";
import type { Schema } from "./messages.ts";

/** Neo4j's language support itself with the schema of the graph, as the worker has them. */
export function testService(): Readonly<{ service: CypherLanguageService; schema: Schema }> {
  addIteratorMethods();
  const { entityProperties, statementProperties, articleProperties, mentionProperties, ...names } = graphSchema;
  const schema: Schema = {
    ...names,
    propertyKeys: [
      ...new Set([...entityProperties, ...statementProperties, ...articleProperties, ...mentionProperties]),
    ],
    functions: cypherFunctions,
    procedures: procedureSignatures,
    parameters: { start: { type: "text", value: "A" } },
    counts: {},
  };
  return { service: new CypherLanguageService({ consoleCommandsEnabled: false }), schema };
}
