import type { Article } from "#schema/article.ts";
import type { Plain, Related } from "./document.ts";

/** Whatever turns an article's text into entities and claims. */
export type Extractor = Readonly<{
  /** Name and version; stored with every article, so that a newer extractor reads it again. */
  name: string;
  /** Rejects with one clear line where it cannot work at all. */
  read(plain: Plain): Promise<Pick<Related, "entities" | "mentions" | "entityOf" | "claims">>;
}>;

/** What a text in a language that nobody reads says: nothing. */
export const nothing = { entities: [], mentions: [], entityOf: [], claims: [] } as const;

export type ReadableArticle = Pick<Article, "text" | "title" | "language" | "source" | "publishedAt">;
