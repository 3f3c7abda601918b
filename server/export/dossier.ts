import type { ArticleSummary } from "#schema/article.ts";
import type { PartialDate } from "#schema/dates.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { EntityId, StatementId } from "#schema/ids.ts";
import { contradictions } from "./contradictions.ts";
import { groupBy } from "./group-by.ts";
import type { WholeGraph } from "./whole-graph.ts";

/** A statement with its number in the order of time, and the numbers of those that contradict it. */
export type NumberedStatement = Readonly<{
  number: number;
  statement: StatementView;
  contested: boolean;
  /** When its article was corrected. */
  correctedAt: PartialDate | undefined;
  contradictedBy: readonly number[];
}>;

export type Dossier = Readonly<{
  nodes: readonly GraphNode[];
  names: ReadonlyMap<EntityId, string>;
  /** Bundles and statements in which a node is source or target. */
  bundlesOf: ReadonlyMap<EntityId, readonly Bundle[]>;
  statementsOf: ReadonlyMap<EntityId, readonly NumberedStatement[]>;
  statements: readonly NumberedStatement[];
  /** With the first article of the same story, where that is another one. */
  articles: readonly Readonly<{ article: ArticleSummary; copyOf: ArticleSummary | undefined }>[];
}>;

/** Puts a graph in the order in which it is told: statements by publication date (undated last), nodes by name. */
export function dossierOf(graph: WholeGraph): Dossier {
  const statements = numbered(graph);
  return {
    nodes: [...graph.nodes].sort(
      (one, other) => one.name.localeCompare(other.name, "de") || (one.id < other.id ? -1 : 1),
    ),
    names: new Map(graph.nodes.map(({ id, name }) => [id, name])),
    bundlesOf: groupBy(graph.bundles, (bundle) => [bundle.source, bundle.target]),
    statementsOf: groupBy(statements, ({ statement }) => [statement.source, statement.target]),
    statements,
    articles: withCopies(graph.articles),
  };
}

const afterAll = "9999-99";

function inTime(one: StatementView, other: StatementView): number {
  const order = ({ publishedAt = afterAll, articleId, start, id }: StatementView) =>
    `${publishedAt} ${articleId} ${String(start).padStart(9, "0")} ${id}`;
  return order(one) < order(other) ? -1 : 1;
}

function numbered({ bundles, statements, articles }: WholeGraph): NumberedStatement[] {
  const disputed = new Set(
    statements.flatMap((of, index) => (bundles[index]?.contested ? of.map(({ id }) => id) : [])),
  );
  const ordered = statements.flat().sort(inTime);
  const against = contradictions(ordered);
  const correctedAt = new Map(articles.map((article) => [article.id, article.correctedAt]));
  const numbers = new Map<StatementId, number>(ordered.map(({ id }, index) => [id, index + 1]));
  return ordered.map((statement, index) => ({
    number: index + 1,
    statement,
    contested: disputed.has(statement.id) || against.has(statement.id),
    correctedAt: correctedAt.get(statement.articleId),
    contradictedBy: (against.get(statement.id) ?? []).map(({ id }) => numbers.get(id) ?? 0),
  }));
}

function withCopies(articles: readonly ArticleSummary[]): Dossier["articles"] {
  const order = ({ publishedAt = afterAll, id }: ArticleSummary) => `${publishedAt} ${id}`;
  const ordered = [...articles].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  const firstOf = new Map<string, ArticleSummary>();
  return ordered.map((article) => {
    const first = firstOf.get(article.story);
    if (!first) firstOf.set(article.story, article);
    return { article, copyOf: first };
  });
}
