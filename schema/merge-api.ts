import { z } from "zod";
import { EntityId } from "./ids.ts";
import { Merge, MergeId, mergeLimits } from "./merge.ts";

/** What the routes of merges take and give. */

export const MergesAnswer = z.strictObject({ merges: z.array(Merge) });
export type MergesAnswer = z.infer<typeof MergesAnswer>;

export const NewMergeBody = z.strictObject({
  /** The node that stays, with its name. */
  into: EntityId,
  /** The nodes that become part of it. */
  from: z.array(EntityId).min(1).max(mergeLimits.from),
  note: z.string().trim().max(mergeLimits.note).optional(),
  /** Chosen by who asks, so that the merge can be split before its answer has come; the same id again makes no second merge. */
  id: MergeId.optional(),
});
export type NewMergeBody = z.input<typeof NewMergeBody>;

export const MergeParams = z.strictObject({ id: MergeId });
export type MergeParams = z.infer<typeof MergeParams>;

export const MergeAnswer = Merge;
export type MergeAnswer = z.infer<typeof MergeAnswer>;
