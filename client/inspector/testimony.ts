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

/** One independent story: the article that had it first, and those that print the same text. */
export type Story = Readonly<{ first: Source; copies: readonly Source[] }>;

/** One side of a bundle: its stories, newest first; `sources` counts every article. */
export type Side = Readonly<{
  stories: readonly Story[];
  sources: number;
  statements: number;
  voices: readonly string[];
}>;

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
    stories: byStory(sources),
    sources: sources.length,
    statements: statements.length,
    voices: voices(statements),
  };
}

/** Sources that print one text, put together under the one that had it first; newest story first, as the sources come. */
function byStory(sources: readonly Source[]): Story[] {
  const stories = new Map<string, Source[]>();
  for (const source of sources) stories.set(source.story, [...(stories.get(source.story) ?? []), source]);
  return [...stories.values()].map((newestFirst) => {
    const first = newestFirst.findLast(({ publishedAt }) => publishedAt !== undefined) ?? newestFirst[0]!;
    return { first, copies: newestFirst.filter((source) => source !== first) };
  });
}

/**
 * Whose word a side is, each once: the speaker where one is named, who denies where it is a denial, else the outlet. Outlets
 * come last, because behind a speaker stands a person who can be asked.
 */
function voices(statements: readonly StatementView[]): string[] {
  const speakers = statements.flatMap(({ attributedToName, type, sourceName }) => {
    if (attributedToName) return [attributedToName];
    return type === "DENIED" ? [sourceName] : [];
  });
  const outlets = statements.flatMap(({ attributedToName, type, outlet }) =>
    attributedToName || type === "DENIED" || !outlet ? [] : [outlet],
  );
  return [...new Set([...speakers, ...outlets])];
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
