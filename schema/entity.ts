import { z } from "zod";
import { PartialDate } from "./dates.ts";
import { ArticleId, EntityId } from "./ids.ts";
import { EntityType } from "./ontology.ts";

export const Entity = z.strictObject({
  id: EntityId,
  type: EntityType,
  name: z.string().min(1),
  aliases: z.array(z.string()),
  description: z.string().optional(),
  date: PartialDate.optional(),
});
export type Entity = z.infer<typeof Entity>;

/** UTF-16 offsets into `Article.text`, end exclusive. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });
export type Span = z.infer<typeof Span>;

/** All places where one article names one entity; becomes MENTIONED_IN. */
export const Mentions = z.strictObject({
  entityId: EntityId,
  articleId: ArticleId,
  /** What this article calls the entity in full; names of a node are derived from these. */
  name: z.string().min(1),
  /** Every other surface form in this article, pronouns left out. */
  aliases: z.array(z.string()),
  spans: z.array(Span),
});
export type Mentions = z.infer<typeof Mentions>;
