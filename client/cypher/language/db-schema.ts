import type { DbSchema } from "@neo4j-cypher/language-support";
import { RelationType, relationEnds } from "#schema/ontology.ts";
import type { Schema } from "./messages.ts";

type Functions = NonNullable<NonNullable<DbSchema["functions"]>["CYPHER 5"]>;
type Procedures = NonNullable<NonNullable<DbSchema["procedures"]>["CYPHER 5"]>;

/** The schema as Neo4j's language support takes it; with `everything` also what is known and not proposed. */
export function dbSchema(schema: Schema, { everything }: Readonly<{ everything: boolean }>): DbSchema {
  const { labels, sharedLabel, relationshipTypes, propertyKeys, keptProperties, parameters } = schema;
  const functions = functionsOf(schema.functions);
  const procedures = proceduresOf(schema.procedures);
  return {
    labels: everything ? [...labels, sharedLabel] : [...labels],
    relationshipTypes: [...relationshipTypes],
    propertyKeys: everything ? [...propertyKeys, ...keptProperties] : [...propertyKeys],
    parameters: { ...parameters },
    functions: { "CYPHER 5": functions, "CYPHER 25": functions },
    procedures: { "CYPHER 5": procedures, "CYPHER 25": procedures },
    // A pattern that no article could fill is no mistake of writing.
    ...(everything ? {} : { graphSchema: joined(sharedLabel) }),
  };
}

/** What may be joined to what, so that only fitting names are proposed beside a label. */
function joined(sharedLabel: string): NonNullable<DbSchema["graphSchema"]> {
  const statements = RelationType.options.flatMap((relType) => {
    const { source, target } = relationEnds[relType];
    const tos = [...target, sharedLabel];
    return [...source, sharedLabel].flatMap((from) => tos.map((to) => ({ from, to, relType })));
  });
  const mentioned = ["Person", "Organization", "Event", sharedLabel];
  return [...statements, ...mentioned.map((from) => ({ from, to: "Article", relType: "MENTIONED_IN" }))];
}

/** `name(a, b) :: (c :: TYPE, d :: TYPE)` taken apart; what it takes and gives as they are written. */
function partsOf(signature: string): Readonly<{ name: string; takes: string; gives: string }> {
  const [call = "", gives = ""] = signature.split(") :: (");
  const at = call.indexOf("(");
  return { name: call.slice(0, at), takes: call.slice(at + 1).replace(/\)$/, ""), gives: gives.replace(/\)$/, "") };
}

const listed = (parts: string) =>
  parts
    .split(", ")
    .filter(Boolean)
    .map((part) => {
      const [name = "", type = "ANY"] = part.split(" :: ");
      const [bare = "", standard] = name.split(" = ");
      const said = { name: bare, type, description: "", isDeprecated: false };
      return standard === undefined ? said : { ...said, default: standard };
    });

const functionsOf = (signatures: readonly string[]): Functions =>
  Object.fromEntries(
    signatures.map((signature) => {
      const { name, takes } = partsOf(signature);
      const built = { category: "", description: "", isBuiltIn: true, aggregating: false, isDeprecated: false };
      return [name, { ...built, name, signature, argumentDescription: listed(takes), returnDescription: "ANY" }];
    }),
  );

const proceduresOf = (signatures: readonly string[]): Procedures =>
  Object.fromEntries(
    signatures.map((signature) => {
      const { name, takes, gives } = partsOf(signature);
      const kind = { description: "", mode: "READ" as const, worksOnSystem: false, admin: false };
      const said = { argumentDescription: listed(takes), returnDescription: listed(gives) };
      return [name, { ...kind, ...said, name, signature, option: { deprecated: false } }];
    }),
  );
