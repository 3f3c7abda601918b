import neo4j from "neo4j-driver";
import type { RowValue } from "../database.ts";
import type { CypherValue } from "#schema/cypher-value.ts";

/**
 * A parameter as the driver sends it. The driver takes every number for a float; a whole number is meant as an integer, in a
 * LIMIT it must be one, and the embedded engine sees it as one too.
 */
export function toParameter(value: RowValue | CypherValue | undefined): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== "object") return value ?? null;
  if (Array.isArray(value)) return value.map(toParameter);
  const { $type, value: text } = value as { $type?: unknown; value?: unknown };
  if ($type === "integer") return neo4j.int(String(text));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item as RowValue)]));
}

export function toParameters(
  values: Readonly<Record<string, RowValue | CypherValue | undefined>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toParameter(value)]));
}
