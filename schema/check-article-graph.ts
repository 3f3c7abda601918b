import type { ArticleGraph } from "./article-graph.ts";
import type { Mentions } from "./entity.ts";
import type { EntityId } from "./ids.ts";
import { relationEnds } from "./ontology.ts";
import type { EntityType } from "./ontology.ts";
import type { Statement } from "./statement.ts";

type Types = ReadonlyMap<EntityId, EntityType>;

/**
 * The one line that says why this graph may not be written, or undefined when it may.
 * A statement without a verbatim quote, an end of the wrong kind or a dangling id is refused, whoever made it.
 */
export function whyNotWritable(graph: ArticleGraph): string | undefined {
  const types: Types = new Map(graph.entities.map((entity) => [entity.id, entity.type]));
  for (const mention of graph.mentions) {
    const reason = wrongMention(mention, graph, types);
    if (reason) return `mention of ${mention.entityId}: ${reason}`;
  }
  for (const statement of graph.statements) {
    const reason = wrongEvidence(statement, graph) ?? wrongEnds(statement, types);
    if (reason) return `statement ${statement.id}: ${reason}`;
  }
  return undefined;
}

function wrongMention(mention: Mentions, { article }: ArticleGraph, types: Types): string | undefined {
  if (mention.articleId !== article.id) return "it belongs to another article";
  if (!types.has(mention.entityId)) return "there is no such entity";
  const outside = mention.spans.some(({ start, end }) => start >= end || end > article.text.length);
  return outside ? "a span lies outside the text" : undefined;
}

function wrongEvidence(statement: Statement, { article }: ArticleGraph): string | undefined {
  if (statement.articleId !== article.id) return "it belongs to another article";
  if (statement.quote.length === 0) return "it has no quote";
  return article.text.slice(statement.start, statement.end) === statement.quote
    ? undefined
    : `its quote does not stand in the article at ${statement.start}`;
}

function wrongEnds({ type, source, target, attributedTo }: Statement, types: Types): string | undefined {
  const sourceType = types.get(source);
  const targetType = types.get(target);
  if (!sourceType || !targetType) return "an end is not among the entities";
  if (!relationEnds[type].source.includes(sourceType)) return `${type} may not start at ${sourceType}`;
  if (!relationEnds[type].target.includes(targetType)) return `${type} may not end at ${targetType}`;
  return attributedTo && !types.has(attributedTo) ? "its speaker is not among the entities" : undefined;
}
