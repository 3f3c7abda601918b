import type { Plain } from "../document.ts";
import type { AnnotatedArticle } from "./annotated-article.ts";

/** Characters that stand for a title where the text has one line only. */
const titleLength = 80;

/** An annotated article as the first stage takes it; without a head of its own its first line is the title. */
export function plainOf({
  text,
  language,
  head,
}: Pick<AnnotatedArticle, "text" | "language"> & Partial<Pick<AnnotatedArticle, "head">>): Plain {
  if (head !== undefined && head.title !== "") return { text, language, ...head };
  const end = text.indexOf("\n");
  return { text, language, title: text.slice(0, end < 0 ? titleLength : end) };
}
