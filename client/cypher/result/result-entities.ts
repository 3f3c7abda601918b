import type { CypherNode, CypherRelationship, CypherValue } from "#schema/cypher-value.ts";
import { isTagged } from "./value-text.ts";

const entity = /^(per|org|evt)_[0-9a-f]{16}$/;

/** Every node and relationship in a value, in lists, maps and paths too, in the order in which it holds them. */
function* elementsIn(value: CypherValue): Generator<CypherNode | CypherRelationship> {
  if (typeof value !== "object" || value === null) return;
  const parts: readonly CypherValue[] = Array.isArray(value) ? value : Object.values(value);
  if (!isTagged(value)) for (const part of parts) yield* elementsIn(part);
  else if (value.$type === "node" || value.$type === "relationship") yield value;
  else if (value.$type === "path") for (const part of [...value.nodes, ...value.relationships]) yield part;
}

type Rows = readonly (readonly CypherValue[])[];

/** Nodes and relationships of an answer, each once, in the order of its rows. */
export function elementsOf(rows: Rows): Readonly<{ nodes: CypherNode[]; relationships: CypherRelationship[] }> {
  const nodes = new Map<string, CypherNode>();
  const relationships = new Map<string, CypherRelationship>();
  for (const element of elementsIn(rows)) {
    if (element.$type === "node") nodes.set(element.id, element);
    else relationships.set(element.id, element);
  }
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

/** Ids of the people, organizations and events in an answer, ends of relationships included, in the order of its rows. */
export function entityIds(rows: Rows): string[] {
  const ids = new Set<string>();
  for (const element of elementsIn(rows)) {
    const found = element.$type === "node" ? [element.id] : [element.source, element.target];
    for (const id of found) if (entity.test(id)) ids.add(id);
  }
  return [...ids];
}
