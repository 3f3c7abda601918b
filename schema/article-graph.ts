import { z } from "zod";
import { Article } from "./article.ts";
import { Entity, Mentions } from "./entity.ts";
import { Statement } from "./statement.ts";

/** Everything that one article says: what ingest hands to a writer, written or replaced as a whole. */
export const ArticleGraph = z.strictObject({
  article: Article,
  entities: z.array(Entity),
  mentions: z.array(Mentions),
  statements: z.array(Statement),
});
export type ArticleGraph = z.infer<typeof ArticleGraph>;
