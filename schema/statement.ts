import { z } from "zod";
import { PartialDate } from "./dates.ts";
import { ArticleId, EntityId, StatementId } from "./ids.ts";
import { Modality, RelationType } from "./ontology.ts";

/** One article saying once that source CONTACTED, DENIED or CRITICIZED target. */
export const Statement = z.strictObject({
  id: StatementId,
  type: RelationType,
  source: EntityId,
  target: EntityId,
  articleId: ArticleId,
  /** Exactly `article.text.slice(start, end)`. */
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The word that carries the relation, parts of a separable verb joined by ` … `. */
  trigger: z.string(),
  /** Whose word it is; absent when it is the article's own. */
  attributedTo: EntityId.optional(),
  attributedToName: z.string().optional(),
  modality: Modality,
  publishedAt: PartialDate.optional(),
  eventDate: PartialDate.optional(),
  /** How often statements like this one are right, 0..1. */
  confidence: z.number().min(0).max(1),
  /** Rule id or model version that made it. */
  rule: z.string().min(1),
});
export type Statement = z.infer<typeof Statement>;
