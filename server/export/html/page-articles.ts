import type { ArticleSummary } from "#schema/article.ts";
import type { Language } from "#schema/ontology.ts";
import { dateInWords, dayInWords, wording } from "../wording.ts";

/** An article as a source: its name, its address where it is one of the web, and what is known of it, in words. */
export type PageArticle = Readonly<{ title: string; url?: string; facts: readonly string[] }>;

/** The newest first, the undated last. */
export function pageArticles(articles: readonly ArticleSummary[], language: Language): PageArticle[] {
  const order = ({ publishedAt = "", id }: ArticleSummary) => `${publishedAt} ${id}`;
  return [...articles]
    .sort((one, other) => (order(one) < order(other) ? 1 : -1))
    .map((article) => ({
      title: article.title || article.id,
      ...(article.url !== undefined && { url: article.url }),
      facts: factsOf(article, language),
    }));
}

function factsOf(article: ArticleSummary, language: Language): string[] {
  const { source, author = "", publishedAt, correctedAt, ingestedAt } = article;
  const words = wording[language];
  return [
    source,
    author,
    publishedAt ? dateInWords(publishedAt, language) : words.undated,
    correctedAt ? `${words.corrected} ${dateInWords(correctedAt, language)}` : "",
    `${words.retrieved} ${dayInWords(ingestedAt, language)}`,
  ].filter((fact) => fact !== "");
}
