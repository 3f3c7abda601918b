import type { Article } from "#schema/article.ts";
import type { RawArticle } from "./raw-article.ts";

/** What is read of a text to tell its language: eld is sure of German and English long before this (measured: 100 %). */
const enough = 2000;

/** The declared language where it is German or English, else what eld finds in title and text. */
export async function languageOf({ language, title, text }: RawArticle): Promise<Article["language"]> {
  const declared = language?.slice(0, 2).toLowerCase();
  if (declared === "de" || declared === "en") return declared;
  const { eld } = await import("eld/small");
  const found = eld.detect(`${title} ${text}`.slice(0, enough)).language;
  return found === "de" || found === "en" ? found : "other";
}
