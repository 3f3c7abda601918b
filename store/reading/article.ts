import { ArticleMention, ArticleView } from "#schema/graph.ts";
import type { Run, Row } from "../database.ts";
import type { ArticleRequest, GraphStore } from "../graph-store.ts";
import { STATEMENT_TYPES, entityTypeOf, withoutNulls } from "../rows.ts";
import { spansOf } from "../source-rows.ts";
import { ARTICLE_COLUMNS, STATEMENT_COLUMNS, statementView, toArticleSummary } from "../statement-rows.ts";

const ARTICLE = `
  MATCH (a:Article {id: $id})
  RETURN ${ARTICLE_COLUMNS}, a.text AS text, a.sha256 AS sha256`;

const MENTIONS = `
  MATCH (a:Article {id: $id})<-[m:MENTIONED_IN]-(e:Entity)
  RETURN e.id AS entityId, labels(e) AS labels, e.name AS name, m.spans AS spans
  ORDER BY entityId`;

/** Every end of a statement is mentioned in its article, so the way over the mentions finds all of them. */
const STATEMENTS = `
  MATCH (a:Article {id: $id})<-[:MENTIONED_IN]-(s:Entity)
  MATCH (s)-[r:${STATEMENT_TYPES}]->(t:Entity)
  WHERE r.articleId = $id
  RETURN ${STATEMENT_COLUMNS}
  ORDER BY startsAt, endsAt, id`;

/** The article with its text, its statements in the order of the text, and its mentions by entity id. */
export async function article(run: Run, { id }: ArticleRequest): ReturnType<GraphStore["article"]> {
  const [[found], mentions, statements] = await Promise.all([
    run(ARTICLE, { id }),
    run(MENTIONS, { id }),
    run(STATEMENTS, { id }),
  ]);
  if (!found) return undefined;
  const { text, sha256, ...summary } = found;
  const about = toArticleSummary(summary);
  return ArticleView.parse({
    ...about,
    text,
    sha256,
    statements: statements.map((row) => statementView(row, about)),
    mentions: mentions.map(toMention),
  });
}

function toMention({ labels, spans, ...row }: Row): ArticleMention {
  return ArticleMention.parse({ ...withoutNulls(row), type: entityTypeOf(labels), spans: spansOf(spans) });
}
