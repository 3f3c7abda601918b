import type { CypherValue } from "#schema/cypher-value.ts";

/** Nodes and relationships anywhere in a value. */
export function countElements(value: CypherValue | readonly CypherValue[]): number {
  if (value === null || typeof value !== "object") return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countElements(item as CypherValue), 0);
  const map = value as Readonly<Record<string, CypherValue>>;
  if (map.$type === "node" || map.$type === "relationship") return 1;
  return Object.values(map).reduce<number>((sum, item) => sum + countElements(item), 0);
}
