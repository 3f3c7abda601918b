import { GraphNode } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { EntityType, RelationType } from "#schema/ontology.ts";
import type { Run, Row, RowValue } from "./database.ts";

/** Every relationship type that is a statement, as a Cypher pattern writes it. */
export const STATEMENT_TYPES = RelationType.options.join("|");

/**
 * One type, or all of them. In the pattern it costs nothing; a condition on `type(r)` is looked at for every relationship. The
 * text can only be one of the known names.
 */
export const typesOf = (relation: RelationType | undefined): string =>
  relation ? RelationType.parse(relation) : STATEMENT_TYPES;

/** A row without its nulls, as the schemas want it: what is not known is absent. */
export function withoutNulls(row: Row): Record<string, RowValue> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}

/** A row without the columns that only ordered it. */
export function without(row: Row, ...columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !columns.includes(key)));
}

/** Columns of a GraphNode; the node is `e`. */
export const NODE_COLUMNS = `
  e.id AS id, labels(e) AS labels, e.name AS name, e.aliases AS aliases, e.description AS description, e.date AS date,
  e.degree AS degree, e.articles AS articles`;

export function toGraphNode({ labels, ...row }: Row): GraphNode {
  return GraphNode.parse({ ...withoutNulls(row), type: entityTypeOf(labels) });
}

/** The kind among the labels of an entity. */
export function entityTypeOf(labels: RowValue | undefined): EntityType | undefined {
  return Array.isArray(labels) ? EntityType.options.find((type) => labels.includes(type)) : undefined;
}

const NODES = `
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  RETURN ${NODE_COLUMNS}`;

/** The nodes of these ids, in the order of the ids; those that do not exist are left out. */
export async function fetchNodes(run: Run, ids: readonly EntityId[]): Promise<GraphNode[]> {
  if (ids.length === 0) return [];
  const found = new Map((await run(NODES, { ids })).map(toGraphNode).map((node) => [node.id, node]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export function inSlices<T>(items: readonly T[], size: number): T[][] {
  const slices: T[][] = [];
  for (let at = 0; at < items.length; at += size) slices.push(items.slice(at, at + size));
  return slices;
}
