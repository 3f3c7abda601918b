import { z } from "zod";
import { PartialDate } from "./dates.ts";
import { ArticleId, EntityId, StatementId, StoryId } from "./ids.ts";
import { Modality, RelationType } from "./ontology.ts";

/** What of a statement the bundle needs. */
export const BundleRow = z.object({
  id: StatementId,
  type: RelationType,
  source: EntityId,
  target: EntityId,
  articleId: ArticleId,
  story: StoryId,
  modality: Modality,
  publishedAt: PartialDate.optional(),
  confidence: z.number(),
});
export type BundleRow = z.infer<typeof BundleRow>;

/** One statement without its words: what filters and a timeline ask of it, and enough to draw its bundle. */
export const StatementOutline = BundleRow.extend({
  eventDate: PartialDate.optional(),
  /** Name of whose word it is; absent when it is the article's own. */
  speaker: z.string().optional(),
  /** Whose word it is, where that is a node. */
  speakerId: EntityId.optional(),
}).strict();
export type StatementOutline = z.infer<typeof StatementOutline>;
