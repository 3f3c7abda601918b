import { z } from "zod";

/** Stable id of a Person, Organization or Event: `per_`, `org_` or `evt_` and 16 hex digits. */
export const EntityId = z
  .string()
  .regex(/^(per|org|evt)_[0-9a-f]{16}$/)
  .brand<"EntityId">();
export type EntityId = z.infer<typeof EntityId>;

/** Stable id of an article: `art_` and 16 hex digits. */
export const ArticleId = z
  .string()
  .regex(/^art_[0-9a-f]{16}$/)
  .brand<"ArticleId">();
export type ArticleId = z.infer<typeof ArticleId>;

/** Deterministic id of one statement: `sta_` and 16 hex digits. */
export const StatementId = z
  .string()
  .regex(/^sta_[0-9a-f]{16}$/)
  .brand<"StatementId">();
export type StatementId = z.infer<typeof StatementId>;

/** Id of a cluster of near-identical articles: `sto_` and 16 hex digits. */
export const StoryId = z
  .string()
  .regex(/^sto_[0-9a-f]{16}$/)
  .brand<"StoryId">();
export type StoryId = z.infer<typeof StoryId>;
