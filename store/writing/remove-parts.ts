import type { ArticleId, EntityId } from "#schema/ids.ts";
import type { Run } from "../database.ts";
import { STATEMENT_TYPES } from "../rows.ts";

const TOUCHED = `
  UNWIND $ids AS wanted
  MATCH (:Article {id: wanted})<-[:MENTIONED_IN]-(e:Entity)
  RETURN DISTINCT e.id AS id`;

/** Every end of a statement is mentioned in its article, so the way over the mentions finds all of them. */
const REMOVE_STATEMENTS = `
  UNWIND $ids AS wanted
  MATCH (:Article {id: wanted})<-[:MENTIONED_IN]-(s:Entity)
  MATCH (s)-[r:${STATEMENT_TYPES}]->(:Entity)
  WHERE r.articleId = wanted
  DELETE r`;

const REMOVE_MENTIONS = `
  UNWIND $ids AS wanted
  MATCH (:Article {id: wanted})<-[m:MENTIONED_IN]-(:Entity)
  DELETE m`;

/** Removes what these articles say (not the articles); gives the entities that they named. */
export async function removeParts(run: Run, ids: readonly ArticleId[]): Promise<EntityId[]> {
  if (ids.length === 0) return [];
  const touched = (await run(TOUCHED, { ids })).map((row) => row["id"] as EntityId);
  await run(REMOVE_STATEMENTS, { ids });
  await run(REMOVE_MENTIONS, { ids });
  return touched;
}
