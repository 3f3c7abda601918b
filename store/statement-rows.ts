import { ArticleSummary } from "#schema/article.ts";
import { StatementView } from "#schema/graph.ts";
import type { ArticleId } from "#schema/ids.ts";
import type { Run, Row } from "./database.ts";
import { inSlices, withoutNulls } from "./rows.ts";

/** Columns of a statement: relationship `r` from `s` to `t`. */
export const STATEMENT_COLUMNS = `
  r.id AS id, type(r) AS type, s.id AS source, t.id AS target, r.articleId AS articleId, r.quote AS quote,
  r.start AS startsAt, r.end AS endsAt, r.trigger AS trigger, r.attributedTo AS attributedTo,
  r.attributedToName AS attributedToName, r.modality AS modality, r.publishedAt AS publishedAt, r.eventDate AS eventDate,
  r.confidence AS confidence, r.rule AS rule, r.story AS story, s.name AS sourceName, t.name AS targetName`;

/** Columns of an ArticleSummary; the article is `a`. */
export const ARTICLE_COLUMNS = `
  a.id AS id, a.title AS title, a.source AS source, a.url AS url, a.author AS author, a.publishedAt AS publishedAt,
  a.publishedAtFrom AS publishedAtFrom, a.correctedAt AS correctedAt, a.language AS language, a.story AS story, a.extractor AS extractor, a.file AS file,
  a.ingestedAt AS ingestedAt`;

export const toArticleSummary = (row: Row): ArticleSummary => ArticleSummary.parse(withoutNulls(row));

const ARTICLES = `
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN ${ARTICLE_COLUMNS}`;

/** Summaries of these articles, keyed by id. */
export async function fetchArticles(run: Run, ids: Iterable<ArticleId>): Promise<Map<ArticleId, ArticleSummary>> {
  const found = new Map<ArticleId, ArticleSummary>();
  for (const slice of inSlices([...new Set(ids)], 500)) {
    for (const article of (await run(ARTICLES, { ids: slice })).map(toArticleSummary)) found.set(article.id, article);
  }
  return found;
}

/** Rows of STATEMENT_COLUMNS with what their articles add, in the order of the rows. */
export async function toStatementViews(run: Run, rows: readonly Row[]): Promise<StatementView[]> {
  const articles = await fetchArticles(
    run,
    rows.map((row) => row["articleId"] as ArticleId),
  );
  return rows.flatMap((row) => {
    const article = articles.get(row["articleId"] as ArticleId);
    return article ? [statementView(row, article)] : [];
  });
}

/** One row of STATEMENT_COLUMNS with what its article adds. */
export function statementView(
  row: Row,
  article: Readonly<Pick<ArticleSummary, "title" | "source" | "url" | "language">>,
): StatementView {
  const { startsAt, endsAt, ...same } = withoutNulls(row);
  return StatementView.parse({
    ...same,
    start: startsAt,
    end: endsAt,
    articleTitle: article.title,
    language: article.language,
    ...(article.source ? { outlet: article.source } : {}),
    ...(article.url ? { url: article.url } : {}),
  });
}
