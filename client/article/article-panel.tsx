import type { OpenArticle } from "../state/panels.ts";

/** One article with its statements marked in the text. */
export function ArticlePanel({ article }: Readonly<{ article: OpenArticle }>) {
  return <article>{article.id}</article>;
}
