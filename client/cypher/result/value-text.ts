import type { CypherNode, CypherPath, CypherRelationship, CypherScalar, CypherValue } from "#schema/cypher-value.ts";

type Entity = CypherNode | CypherRelationship | CypherPath;
type Tagged = Entity | CypherScalar;
type Fields = Readonly<Record<string, unknown>>;

/** A map of a query's own may carry any key, `$type` too: each form is known by all that belongs to it. */
const forms: Readonly<Record<Tagged["$type"], (value: Fields) => boolean>> = {
  node: ({ id, labels, properties }) => typeof id === "string" && Array.isArray(labels) && isMap(properties),
  relationship: ({ id, type, properties }) => typeof id === "string" && typeof type === "string" && isMap(properties),
  path: ({ nodes, relationships }) => Array.isArray(nodes) && Array.isArray(relationships),
  ...Object.fromEntries(
    ["integer", "float", "date", "time", "datetime", "localdatetime", "localtime", "duration", "point", "bytes"].map(
      (type) => [type, ({ value }: Fields) => typeof value === "string"],
    ),
  ),
} as Record<Tagged["$type"], (value: Fields) => boolean>;

const isMap = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

export const isTagged = (value: CypherValue): value is Tagged => {
  if (typeof value !== "object" || value === null || !("$type" in value)) return false;
  const fields = value as Fields;
  const type = fields["$type"];
  return typeof type === "string" && Object.hasOwn(forms, type) && forms[type as Tagged["$type"]](fields);
};

export const isEntity = (value: CypherValue): value is Entity =>
  isTagged(value) && (value.$type === "node" || value.$type === "relationship" || value.$type === "path");

/** A cell as one line of text: names for nodes and relationships, the engine's own words for dates, JSON for the rest. */
export function valueText(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value !== "object") return String(value);
  return isTagged(value) ? taggedText(value) : innerText(value);
}

function taggedText(value: Tagged): string {
  switch (value.$type) {
    case "node":
      return nameOf(value);
    case "relationship":
      return value.type;
    case "path":
      return value.nodes.map(nameOf).join(" — ");
    default:
      return value.value;
  }
}

function nameOf({ id, properties: { name, title } }: CypherNode): string {
  if (typeof name === "string") return name;
  return typeof title === "string" ? title : id;
}

/** A value inside a list or a map: JSON, in which what JSON has no form for stands as it does in a cell of its own. */
function innerText(value: CypherValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(innerText).join(",")}]`;
  if (isTagged(value)) return isNumeric(value) ? value.value : JSON.stringify(taggedText(value));
  const entries = Object.entries(value as Readonly<Record<string, CypherValue>>);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${innerText(item)}`).join(",")}}`;
}

const isNumeric = (value: Tagged): value is CypherScalar => value.$type === "integer" || value.$type === "float";

/** A cell that counts, beyond 2^53 too; undefined for all else. */
export function numberIn(value: CypherValue): number | bigint | undefined {
  if (typeof value === "number") return value;
  if (!isTagged(value) || !isNumeric(value)) return undefined;
  return value.$type === "integer" ? BigInt(value.value) : Number(value.value);
}

/** Order of two cells: nulls last, numbers by value, all else by its text in the reader's alphabet. */
export function compareValues(a: CypherValue, b: CypherValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [one, other] = [numberIn(a), numberIn(b)];
  if (one !== undefined && other !== undefined) return one < other ? -1 : Number(one > other);
  return valueText(a).localeCompare(valueText(b), undefined, { numeric: true });
}
