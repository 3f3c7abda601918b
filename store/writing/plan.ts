import type { Article } from "#schema/article.ts";
import type { ArticleGraph } from "#schema/article-graph.ts";
import { whyNotWritable } from "#schema/check-article-graph.ts";
import type { Entity, Mentions } from "#schema/entity.ts";
import { AppError } from "#schema/errors.ts";
import type { ArticleId, EntityId } from "#schema/ids.ts";
import type { Statement } from "#schema/statement.ts";
import type { WriteOutcome } from "../graph-store.ts";

/** What decides whether an article has to be written again. */
export type Stamp = Pick<Article, "sha256" | "extractor" | "title">;

/** Refuses the whole batch with the one line that says what is wrong with which article. */
export function refuseUnwritable(batch: readonly ArticleGraph[]): void {
  for (const graph of batch) {
    const reason = whyNotWritable(graph);
    if (!reason) continue;
    throw new AppError("BAD_REQUEST", 422, `The article "${graph.article.title}" cannot be written: ${reason}.`, {
      details: { articleId: graph.article.id },
    });
  }
}

export type Plan = Readonly<{
  outcomes: readonly WriteOutcome[];
  graphs: readonly ArticleGraph[];
  replaced: readonly ArticleId[];
}>;

/** Which graphs of a batch change something. Of an article that comes twice in one batch, the later one counts. */
export function planWrite(batch: readonly ArticleGraph[], stamps: ReadonlyMap<ArticleId, Stamp>): Plan {
  const now = new Map(stamps);
  const changed = new Map<ArticleId, ArticleGraph>();
  const outcomes = batch.map((graph): WriteOutcome => {
    const { id } = graph.article;
    const before = now.get(id);
    if (before && isSame(before, graph.article)) return { id, outcome: "unchanged" };
    now.set(id, graph.article);
    changed.set(id, graph);
    return { id, outcome: before ? "replaced" : "added" };
  });
  return { outcomes, graphs: [...changed.values()], replaced: [...changed.keys()].filter((id) => stamps.has(id)) };
}

const isSame = (one: Stamp, other: Stamp): boolean =>
  one.sha256 === other.sha256 && one.extractor === other.extractor && one.title === other.title;

export type MentionRow = Omit<Mentions, "spans"> &
  Pick<Entity, "description" | "date"> & { spans: number[]; count: number };

/** One row per entity of the article: entities without a mention of their own have none but their name. */
export function mentionRows({ article, entities, mentions }: ArticleGraph): MentionRow[] {
  const rows = new Map<EntityId, MentionRow>();
  for (const { id, name, description, date } of entities) {
    rows.set(id, {
      entityId: id,
      articleId: article.id,
      name,
      aliases: [],
      spans: [],
      count: 0,
      ...(description === undefined ? {} : { description }),
      ...(date === undefined ? {} : { date }),
    });
  }
  for (const { entityId, name, aliases, spans } of mentions) {
    const row = rows.get(entityId);
    if (!row) continue;
    const flat = spans.flatMap(({ start, end }) => [start, end]);
    const first = row.count === 0 && row.aliases.length === 0;
    row.aliases = first ? [...aliases] : [...new Set([...row.aliases, name, ...aliases])];
    if (first) row.name = name;
    row.spans = [...row.spans, ...flat];
    row.count += spans.length;
  }
  return [...rows.values()];
}

/** A statement with the story of its article, so that independent sources can be counted where the statement stands. */
export type StoryStatement = Statement & Readonly<{ story: string }>;

/** One statement per id; the first of equal ones stays. */
export function uniqueStatements(graphs: readonly ArticleGraph[]): StoryStatement[] {
  const found = new Map<string, StoryStatement>();
  for (const { article, statements } of graphs) {
    for (const statement of statements) {
      if (!found.has(statement.id)) found.set(statement.id, { ...statement, story: article.story });
    }
  }
  return [...found.values()];
}
