import type { StatementView } from "#schema/graph.ts";
import type { RelationType } from "#schema/ontology.ts";

/** What one article says, with every statement of it that counts here. */
export type Source = Readonly<{
  articleId: string;
  outlet: string;
  title: string;
  publishedAt?: string;
  url?: string;
  story: string;
  statements: readonly StatementView[];
}>;

/** One side of a bundle: the articles that say it, newest first, and how many of them are independent of each other. */
export type Side = Readonly<{ sources: readonly Source[]; stories: number; statements: number }>;

export type Testimony = Readonly<{
  /** Who says it: reported, alleged, planned. */
  says: Side;
  /** Who says that it is not so: negated statements, and denials between the same two ends. */
  denies: Side;
  /** What else is said between the two, by relation. */
  other: ReadonlyMap<RelationType, number>;
}>;

/** Sorts everything said between two nodes by how it bears on one relation. */
export function testimony(type: RelationType, statements: readonly StatementView[]): Testimony {
  const says: StatementView[] = [];
  const denies: StatementView[] = [];
  const other = new Map<RelationType, number>();
  for (const statement of statements) {
    if (statement.type === type) (statement.modality === "negated" ? denies : says).push(statement);
    else if (statement.type === "DENIED" && statement.modality !== "negated") denies.push(statement);
    else other.set(statement.type, (other.get(statement.type) ?? 0) + 1);
  }
  return { says: side(says), denies: side(denies), other };
}

export function side(statements: readonly StatementView[]): Side {
  const sources = bySource(statements);
  return {
    sources,
    statements: statements.length,
    stories: new Set(sources.map(({ story }) => story)).size,
  };
}

/** Statements grouped by the article they stand in, newest article first, in the order of its text. */
export function bySource(statements: readonly StatementView[]): Source[] {
  const sources = new Map<string, StatementView[]>();
  for (const statement of statements)
    sources.set(statement.articleId, [...(sources.get(statement.articleId) ?? []), statement]);
  return [...sources.values()]
    .map((of) => sourceOf(of.sort((a, b) => a.start - b.start)))
    .sort((a, b) => (b.publishedAt ?? "").localeCompare(a.publishedAt ?? "") || a.outlet.localeCompare(b.outlet));
}

function sourceOf(statements: readonly StatementView[]): Source {
  const { articleId, outlet, articleTitle, publishedAt, url, story } = statements[0]!;
  return {
    articleId,
    outlet: outlet ?? "",
    title: articleTitle,
    story,
    statements,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  };
}
