import type { RawArticle } from "./raw-article.ts";

/** Plain text: what stands in the file is the article; its title is the first line where that is short and stands alone. */
export function readPlainText(content: string): RawArticle {
  const text = content.trim();
  const first = /^([^\n]{1,200})\n\s*\n/.exec(text)?.[1] ?? "";
  return { text, title: /[.!?…:]["“”»]?$/.test(first) ? "" : first.trim(), publishedAtFrom: "none" };
}
