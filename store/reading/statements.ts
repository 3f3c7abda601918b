import type { EntityId } from "#schema/ids.ts";
import { compare } from "#schema/bundles.ts";
import type { Row, Run } from "../database.ts";
import type { GraphStore, StatementsRequest } from "../graph-store.ts";
import { typesOf, without } from "../rows.ts";
import { STATEMENT_COLUMNS, toStatementViews } from "../statement-rows.ts";

/** `newest` sorts alike in both engines, where a missing date would not. */
const ANSWER = `
  RETURN ${STATEMENT_COLUMNS}, coalesce(r.publishedAt, '') AS newest
  ORDER BY newest DESC, articleId, startsAt, id
  LIMIT $limit`;

const between = (types: string): string =>
  `MATCH (s:Entity {id: $source})-[r:${types}]->(t:Entity {id: $target}) ${ANSWER}`;
const from = (types: string): string => `MATCH (s:Entity {id: $source})-[r:${types}]->(t:Entity) ${ANSWER}`;
const to = (types: string): string => `MATCH (t:Entity {id: $target})<-[r:${types}]-(s:Entity) ${ANSWER}`;
const all = (types: string): string => `MATCH (s:Entity)-[r:${types}]->(t:Entity) ${ANSWER}`;

type Ends = Readonly<{ source: EntityId | undefined; target: EntityId | undefined }>;

/** Newest first, undated last. */
export async function statements(run: Run, request: StatementsRequest): ReturnType<GraphStore["statements"]> {
  const { source, target, bothWays, limit } = request;
  const types = typesOf(request.type);
  const turned = bothWays === true && source !== target;
  const answers = await Promise.all([
    oneWay(run, { source, target }, types, limit + 1),
    turned ? oneWay(run, { source: target, target: source }, types, limit + 1) : [],
  ]);
  const rows = turned ? answers.flat().sort(byNewest) : answers[0];
  const page = rows.slice(0, limit).map((row) => without(row, "newest"));
  return { statements: await toStatementViews(run, page), truncated: rows.length > limit };
}

function oneWay(run: Run, { source, target }: Ends, types: string, limit: number): Promise<readonly Row[]> {
  if (source && target) return run(between(types), { source, target, limit });
  if (source) return run(from(types), { source, limit });
  if (target) return run(to(types), { target, limit });
  return run(all(types), { limit });
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
