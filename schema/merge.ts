import { z } from "zod";
import { Instant } from "./dates.ts";
import { EntityId } from "./ids.ts";

/** Id of a merge: `mrg_` and 16 hex digits, drawn at random. */
export const MergeId = z
  .string()
  .regex(/^mrg_[0-9a-f]{16}$/)
  .brand<"MergeId">();
export type MergeId = z.infer<typeof MergeId>;

export const mergeLimits = { from: 50, note: 2_000, merges: 5_000 } as const;

/** A node as it was called when somebody merged it, so that the log can name it when it has gone. */
export const MergedNode = z.strictObject({ id: EntityId, name: z.string() });
export type MergedNode = z.infer<typeof MergedNode>;

/**
 * Somebody's decision that nodes are one: `from` are shown as part of `into` until it is split. It belongs to ids, so it holds
 * after every re-ingest, and nothing that articles say is changed by it.
 */
export const Merge = z.strictObject({
  id: MergeId,
  into: MergedNode,
  from: z.array(MergedNode).min(1),
  at: Instant,
  /** Why, in the words of whoever decided it. */
  note: z.string().max(mergeLimits.note).optional(),
  /** It was taken back then; it stays in the log. */
  splitAt: Instant.optional(),
});
export type Merge = z.infer<typeof Merge>;
