import type { CypherValue } from "#schema/cypher-value.ts";
import { EntityId } from "#schema/ids.ts";

/** Adds the ids of entities that stand anywhere in a value: nodes and the ends of relationships. */
export function collectEntities(value: CypherValue | readonly CypherValue[], found: Set<EntityId>): void {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const item of value) collectEntities(item as CypherValue, found);
    return;
  }
  const map = value as Readonly<Record<string, CypherValue>>;
  if (map.$type === "node") add(map.id, found);
  else if (map.$type === "relationship") {
    add(map.source, found);
    add(map.target, found);
  } else for (const item of Object.values(map)) collectEntities(item, found);
}

function add(id: unknown, found: Set<EntityId>): void {
  const parsed = EntityId.safeParse(id);
  if (parsed.success) found.add(parsed.data);
}
