import { ArticleSource } from "#schema/export-document.ts";
import type { ArticleId } from "#schema/ids.ts";
import { addTo } from "./add-to.ts";
import type { Row, RowValue, Run } from "./database.ts";
import { entityTypeOf, withoutNulls } from "./rows.ts";

const TEXTS = `
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN a.id AS id, a.text AS text, a.sha256 AS sha256, a.signature AS signature`;

const NAMED = `
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})<-[m:MENTIONED_IN]-(e:Entity)
  RETURN wanted AS articleId, e.id AS entityId, labels(e) AS labels, m.name AS name, m.aliases AS aliases,
    m.description AS description, m.date AS date, m.spans AS spans
  ORDER BY articleId, entityId`;

/** What an ingest needs of these articles beside their summaries and statements. */
export async function fetchSources(
  run: Run,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ArticleSource>> {
  const mentions = new Map<string, object[]>();
  for (const { articleId, labels, spans, ...row } of await run(NAMED, { ids }))
    addTo(mentions, String(articleId), { ...withoutNulls(row), type: entityTypeOf(labels), spans: spansOf(spans) });
  const sources = (await run(TEXTS, { ids })).map((row: Row) =>
    ArticleSource.parse({ ...row, mentions: mentions.get(String(row["id"])) ?? [] }),
  );
  return new Map(sources.map((source) => [source.id, source]));
}

/** Offset pairs as the store holds them: one flat list. */
export function spansOf(flat: RowValue | undefined): { start: number; end: number }[] {
  if (!Array.isArray(flat)) return [];
  return flat.flatMap((start: number, at) => (at % 2 === 0 ? { start, end: Number(flat[at + 1]) } : []));
}
