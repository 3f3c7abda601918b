import type { CypherRelationship, CypherValue } from "#schema/cypher-value.ts";
import { isTagged } from "./value-text.ts";

const entity = /^(per|org|evt)_[0-9a-f]{16}$/;

/** Ids of the people, organizations and events in an answer, ends of relationships included, in the order of its rows. */
export function entityIds(rows: readonly (readonly CypherValue[])[]): string[] {
  const ids = new Set<string>();
  const add = (id: string): void => void (entity.test(id) && ids.add(id));
  const visit = (value: CypherValue): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) value.forEach(visit);
    else if (!isTagged(value)) Object.values(value as Readonly<Record<string, CypherValue>>).forEach(visit);
    else if (value.$type === "node") add(value.id);
    else if (value.$type === "relationship") endsOf(value).forEach(add);
    else if (value.$type === "path") [...value.nodes, ...value.relationships].forEach(visit);
  };
  rows.forEach((row) => row.forEach(visit));
  return [...ids];
}

const endsOf = ({ source, target }: CypherRelationship): string[] => [source, target];
