import type { ArticleGraph } from "#schema/article-graph.ts";
import { entityId, statementId } from "#schema/derive-id.ts";
import type { Entity, Mentions } from "#schema/entity.ts";
import { given } from "#schema/given.ts";
import type { ArticleId, EntityId, StatementId } from "#schema/ids.ts";
import type { Language } from "#schema/ontology.ts";
import type { Statement } from "#schema/statement.ts";
import type { Claim, LocalEntity } from "./document.ts";
import { entityKey } from "./entity-key.ts";
import type { Extractor } from "./extractor.ts";
import type { ReadArticle } from "./source/read-article.ts";

type Reading = Awaited<ReturnType<Extractor["read"]>>;
/** What one article says; `why` holds for each statement one line on how it came about. */
export type Said = Pick<ArticleGraph, "entities" | "mentions" | "statements"> &
  Readonly<{ why: Readonly<Record<StatementId, string>> }>;

/** Entities, mentions and statements of one article, with ids that are the same on every run. */
export async function extractArticle(article: ReadArticle, extractor: Extractor): Promise<Said> {
  if (article.language === "other") return { entities: [], mentions: [], statements: [], why: {} };
  const { text, title, language, source, publishedAt } = article;
  const reading = await extractor.read(given({ text, title, language, publishedAt, outlet: source || undefined }));
  const ids = reading.entities.map((entity) => idOf(entity, language, article.id));
  return {
    entities: entitiesOf(reading, ids),
    mentions: mentionsOf(reading, ids, article.id),
    ...statementsOf(reading, ids, article),
  };
}

function idOf(entity: LocalEntity, language: Language, article: ArticleId): EntityId {
  const { key, disambiguator, scope } = entityKey(entity, language);
  return entityId(entity.type, key, scope === "article" ? `${article} ${disambiguator}` : disambiguator);
}

/** Two entities of the article can turn out to be one by their key; their names and mentions are joined. */
function grouped({ entities }: Reading, ids: readonly EntityId[]): Map<EntityId, LocalEntity[]> {
  const groups = new Map<EntityId, LocalEntity[]>();
  entities.forEach((entity, i) => {
    const id = ids[i]!;
    groups.set(id, [...(groups.get(id) ?? []), entity]);
  });
  return groups;
}

const otherNames = (name: string, members: readonly LocalEntity[]): string[] =>
  [...new Set(members.flatMap((member) => [member.name, ...member.aliases]))].filter((alias) => alias !== name).sort();

function entitiesOf(reading: Reading, ids: readonly EntityId[]): Entity[] {
  return [...grouped(reading, ids)].map(([id, members]) => {
    const { type, name } = members[0]!;
    return { id, type, name, aliases: otherNames(name, members) };
  });
}

function mentionsOf(reading: Reading, ids: readonly EntityId[], articleId: ArticleId): Mentions[] {
  return [...grouped(reading, ids)].map(([entityId, members]) => {
    const { name } = members[0]!;
    const spans = members
      .flatMap((member) => member.mentions)
      .map((index) => reading.mentions[index]!)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return { entityId, articleId, name, aliases: otherNames(name, members), spans };
  });
}

function statementsOf(
  reading: Reading,
  ids: readonly EntityId[],
  article: ReadArticle,
): Pick<Said, "statements" | "why"> {
  const best = new Map<StatementId, { statement: Statement; why: string }>();
  for (const claim of reading.claims) {
    const statement = statementOf(claim, reading, ids, article);
    const before = best.get(statement.id)?.statement;
    if (statement.source === statement.target || (before && before.confidence >= statement.confidence)) continue;
    best.set(statement.id, { statement, why: claim.why });
  }
  const kept = [...best.values()].sort((a, b) => a.statement.start - b.statement.start);
  return {
    statements: kept.map(({ statement }) => statement),
    why: Object.fromEntries(kept.map(({ statement, why }) => [statement.id, why])),
  };
}

function statementOf(claim: Claim, reading: Reading, ids: readonly EntityId[], article: ReadArticle): Statement {
  const { type, start, end, trigger, modality, confidence, rule, eventDate } = claim;
  const source = ids[claim.source]!;
  const target = ids[claim.target]!;
  const speaker = claim.speaker === undefined ? undefined : reading.entities[claim.speaker];
  return given({
    id: statementId({ articleId: article.id, type, source, target, start, end }),
    type,
    source,
    target,
    articleId: article.id,
    quote: article.text.slice(start, end),
    start,
    end,
    trigger,
    attributedTo: claim.speaker === undefined ? undefined : ids[claim.speaker]!,
    attributedToName: speaker?.name,
    modality,
    publishedAt: article.publishedAt,
    eventDate,
    confidence,
    rule,
  });
}
