import type { EntityId } from "#schema/ids.ts";
import { RelationType } from "#schema/ontology.ts";
import { compare } from "../bundles.ts";
import type { Params, Row, Run } from "../database.ts";
import type { GraphStore, StatementsRequest } from "../graph-store.ts";
import { STATEMENT_TYPES, without } from "../rows.ts";
import { STATEMENT_COLUMNS, toStatementViews } from "../statement-rows.ts";

/** `newest` sorts alike in both engines, where a missing date would not. */
const ANSWER = `
  WHERE type(r) IN $types
  RETURN ${STATEMENT_COLUMNS}, coalesce(r.publishedAt, '') AS newest
  ORDER BY newest DESC, articleId, startsAt, id
  LIMIT $limit`;

const BETWEEN = `MATCH (s:Entity {id: $source})-[r:${STATEMENT_TYPES}]->(t:Entity {id: $target}) ${ANSWER}`;
const FROM = `MATCH (s:Entity {id: $source})-[r:${STATEMENT_TYPES}]->(t:Entity) ${ANSWER}`;
const TO = `MATCH (t:Entity {id: $target})<-[r:${STATEMENT_TYPES}]-(s:Entity) ${ANSWER}`;
const ALL = `MATCH (s:Entity)-[r:${STATEMENT_TYPES}]->(t:Entity) ${ANSWER}`;

/** Newest first, undated last. */
export async function statements(run: Run, request: StatementsRequest): ReturnType<GraphStore["statements"]> {
  const { source, target, type, bothWays, limit } = request;
  const params = { types: type ? [type] : RelationType.options, limit: limit + 1 };
  const turned = bothWays === true && source !== target;
  const answers = await Promise.all([
    oneWay(run, source, target, params),
    turned ? oneWay(run, target, source, params) : [],
  ]);
  const rows = turned ? answers.flat().sort(byNewest) : answers[0];
  const page = rows.slice(0, limit).map((row) => without(row, "newest"));
  return { statements: await toStatementViews(run, page), truncated: rows.length > limit };
}

function oneWay(
  run: Run,
  source: EntityId | undefined,
  target: EntityId | undefined,
  params: Params,
): Promise<readonly Row[]> {
  if (source && target) return run(BETWEEN, { ...params, source, target });
  if (source) return run(FROM, { ...params, source });
  if (target) return run(TO, { ...params, target });
  return run(ALL, params);
}

function byNewest(one: Row, other: Row): number {
  const text = (row: Row, key: string): string => String(row[key]);
  return (
    compare(text(other, "newest"), text(one, "newest")) ||
    compare(text(one, "articleId"), text(other, "articleId")) ||
    Number(one["startsAt"]) - Number(other["startsAt"]) ||
    compare(text(one, "id"), text(other, "id"))
  );
}
