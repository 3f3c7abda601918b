import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import type { Plain } from "#ingest/document.ts";
import { read } from "#ingest/pipeline.ts";
import { readMarkdown } from "#ingest/source/markdown.ts";
import { figure, perSecond } from "./measure.ts";
import type { Figure } from "./measure.ts";

const seconds = 5;
/** Twenty articles of 3,000 characters a second on two cores, so half of it on one. */
const articlesPerSecond = 10;

const samples = join(import.meta.dirname, "..", "samples");

function articles(language: Plain["language"]): Plain[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith(".md"))
    .map((name) => readMarkdown(readFileSync(join(samples, name), "utf8")))
    .filter((article) => article.language === language)
    .map(({ text, title }) => ({ text, title, language }));
}

const words = (plain: readonly Plain[]): number =>
  plain.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

/**
 * Rules on one thread: English beside compromise (MIT), which tags words and finds names, organizations and verbs in the same
 * texts but no statements; German in articles of 3,000 characters a second.
 */
export async function extraction(): Promise<Figure[]> {
  const english = articles("en");
  const german = articles("de");
  const ours = (await perSecond(() => english.forEach(read), seconds)) * words(english);
  const theirs = (await perSecond(() => english.forEach(({ text }) => peer(text)), seconds)) * words(english);
  const characters = german.reduce((sum, { text }) => sum + text.length, 0);
  const perArticle = ((await perSecond(() => german.forEach(read), seconds)) * characters) / 3000;
  return [
    figure(
      "extraction, English, one thread",
      "words/s",
      ours,
      { name: "compromise 14", value: theirs },
      (r) => r > 0.2,
    ),
    figure(
      "extraction, German, one thread",
      "articles of 3,000 characters/s",
      perArticle,
      { name: "limit", value: articlesPerSecond },
      (ratio) => ratio >= 1,
    ),
  ];
}

function peer(text: string): void {
  const doc = nlp(text);
  doc.people().out("array");
  doc.organizations().out("array");
  doc.verbs().out("array");
}
