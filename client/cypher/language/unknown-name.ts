import { calledName } from "#schema/cypher-functions.ts";
import { nearest } from "#schema/nearest.ts";
import type { Schema } from "./messages.ts";

/** A name that the graph does not know, with the one that was probably meant. */
export type UnknownName = Readonly<{
  kind: "label" | "relation" | "property" | "function" | "procedure" | "parameter" | "variable";
  name: string;
  nearest?: string;
}>;

// The words of Neo4j's language support, which gives its findings no code.
const patterns: readonly (readonly [UnknownName["kind"], RegExp])[] = [
  ["label", /^Label (\S+) is not present in the database/],
  ["relation", /^Relationship type (\S+) is not present in the database/],
  ["function", /^Function (\S+) is not present in the database/],
  ["procedure", /^Procedure (\S+) is not present in the database/],
  ["property", /^(\S+) is not present in the database/],
  ["parameter", /^Parameter \$(\S+) is not defined/],
  ["variable", /^Variable `(.+)` not defined/],
];

/** What a finding says is unknown, if it says that. */
export function unknownName(message: string, schema: Schema): UnknownName | undefined {
  for (const [kind, pattern] of patterns) {
    const name = pattern.exec(message)?.[1];
    if (name === undefined) continue;
    const meant = nearest(name, knownOf(kind, schema));
    return { kind, name, ...(meant === undefined ? {} : { nearest: meant }) };
  }
  return undefined;
}

function knownOf(kind: UnknownName["kind"], schema: Schema): readonly string[] {
  if (kind === "label") return schema.labels;
  if (kind === "relation") return schema.relationshipTypes;
  if (kind === "function") return schema.functions.map(calledName);
  if (kind === "procedure") return schema.procedures.map(calledName);
  return kind === "property" ? schema.propertyKeys : [];
}
