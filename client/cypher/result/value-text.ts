import type { CypherValue } from "#schema/cypher-value.ts";

type Tagged = Readonly<{ $type: string }>;

export const isTagged = (value: CypherValue): value is Extract<CypherValue, Tagged> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "$type" in value;

/** A cell as one line of text: names for nodes and relationships, the engine's own words for dates, JSON for the rest. */
export function valueText(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value !== "object") return String(value);
  if (!isTagged(value)) return JSON.stringify(value);
  switch (value.$type) {
    case "node":
      return String(value.properties["name"] ?? value.properties["title"] ?? value.id);
    case "relationship":
      return value.type;
    case "path":
      return value.nodes.map(valueText).join(" — ");
    default:
      return value.value;
  }
}

/** Order of two cells: nulls last, numbers by value, all else by its text in the reader's alphabet. */
export function compareValues(a: CypherValue, b: CypherValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return valueText(a).localeCompare(valueText(b), undefined, { numeric: true });
}
