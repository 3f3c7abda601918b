import { z } from "zod";
import { ArticleId } from "#schema/ids.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { Run } from "../database.ts";
import type { ArticlesRequest, GraphStore } from "../graph-store.ts";
import { without } from "../rows.ts";
import { ARTICLE_COLUMNS, toArticleSummary } from "../statement-rows.ts";

/** The sort key of an article: its date (empty when undated) and its id. */
const Key = z.tuple([z.string(), ArticleId]);

const pageQuery = (conditions: readonly string[]): string => `
  MATCH (a:Article)
  WITH a, coalesce(a.publishedAt, '') AS newest
  ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
  RETURN ${ARTICLE_COLUMNS}, newest
  ORDER BY newest DESC, id
  LIMIT $limit`;

const OF_OUTLET = "a.source = $outlet";
const AFTER = "(newest < $date OR (newest = $date AND a.id > $after))";

/** Newest first, undated last. */
export async function articles(run: Run, request: ArticlesRequest): ReturnType<GraphStore["articles"]> {
  const { outlet, cursor, limit } = request;
  const [date, after] = cursor === undefined ? [] : readCursor(cursor, Key);
  const conditions = [...(outlet === undefined ? [] : [OF_OUTLET]), ...(date === undefined ? [] : [AFTER])];
  const rows = await run(pageQuery(conditions), { outlet, date, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    articles: page.map((row) => toArticleSummary(without(row, "newest"))),
    ...(rows.length > limit && last ? { cursor: writeCursor([String(last["newest"]), String(last["id"])]) } : {}),
  };
}
