import { z } from "zod";
import { Instant, PartialDate } from "./dates.ts";
import { ArticleId, StoryId } from "./ids.ts";
import { Language } from "./ontology.ts";

/** How the publication date was found; `none` when it was not. */
export const DateOrigin = z.enum(["front-matter", "json-ld", "meta", "time-element", "url", "text", "none"]);
export type DateOrigin = z.infer<typeof DateOrigin>;

export const Article = z.strictObject({
  id: ArticleId,
  title: z.string(),
  /** The outlet that published it; empty when unknown. */
  source: z.string(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  author: z.string().optional(),
  publishedAt: PartialDate.optional(),
  publishedAtFrom: DateOrigin,
  /** When it was last corrected or updated, where its source says so and it was after its publication. */
  correctedAt: PartialDate.optional(),
  /** ISO 639-1 of the text; only German and English are read for statements. */
  language: z.union([Language, z.literal("other")]),
  /** The exact text that every offset refers to: NFC, line ends `\n`. */
  text: z.string().min(1),
  /** SHA-256 of `text` in UTF-8, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Cluster of near-identical copies; one story counts once as a source. */
  story: StoryId,
  /** MinHash signature of the text as hex (8 digits a value), by which copies are found. */
  signature: z.string(),
  /** Name and version of what turned the text into statements, for example `offline/1`. */
  extractor: z.string(),
  /** The path that it was read from, relative to what the user named. */
  file: z.string().optional(),
  ingestedAt: Instant,
});
export type Article = z.infer<typeof Article>;

/** An article without its text: what lists show. */
export const ArticleSummary = Article.omit({ text: true, signature: true, sha256: true });
export type ArticleSummary = z.infer<typeof ArticleSummary>;
