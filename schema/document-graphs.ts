import type { ArticleGraph } from "./article-graph.ts";
import type { ArticleSource, ExportDocument } from "./export-document.ts";
import { given } from "./given.ts";
import type { StatementView } from "./graph.ts";
import { Statement } from "./statement.ts";

type Summary = ExportDocument["articles"][number];

/** The articles of an exported document as an ingest writes them; those whose texts it does not hold are left out. */
export function documentGraphs(document: ExportDocument): ArticleGraph[] {
  const articles = new Map(document.articles.map((article) => [article.id, article]));
  const said = new Map<string, Statement[]>();
  for (const view of document.statements) {
    const before = said.get(view.articleId);
    if (before) before.push(plain(view));
    else said.set(view.articleId, [plain(view)]);
  }
  return (document.sources ?? []).flatMap((source) => {
    const article = articles.get(source.id);
    return article ? [graphOf(article, source, said.get(source.id) ?? [])] : [];
  });
}

function graphOf(
  summary: Summary,
  { mentions, ends = [], ...text }: ArticleSource,
  statements: readonly Statement[],
): ArticleGraph {
  const meant = new Map(ends.map((of) => [of.id, of]));
  return {
    article: { ...summary, ...text },
    entities: mentions.map(({ entityId: id, type, name, description, date }) => ({
      ...{ id, type, name, aliases: [] },
      ...given({ description, date }),
    })),
    mentions: mentions.map(({ entityId, name, aliases, spans }) => ({
      ...{ entityId, articleId: summary.id, name, aliases, spans },
    })),
    // Whose ends are nodes that people have merged is written between those that the article means.
    statements: statements.map((statement) => ({ ...statement, ...meant.get(statement.id) })),
  };
}

const statementKeys = Object.keys(Statement.shape);

/** The statement without what only stands beside it for its readers. */
const plain = (view: StatementView): Statement =>
  Statement.parse(Object.fromEntries(Object.entries(view).filter(([key]) => statementKeys.includes(key))));
