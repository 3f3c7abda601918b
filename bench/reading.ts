import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plain } from "#ingest/document.ts";
import { openOffline } from "#ingest/offline.ts";
import { readMarkdown } from "#ingest/source/markdown.ts";
import { figure } from "./measure.ts";
import type { Figure } from "./measure.ts";

/** Six articles of 3,000 characters a second on two cores, so half of it on one. */
const articlesPerSecond = 3;
const openSeconds = 1.5;
const megabytes = 600;
const rounds = 4;

const samples = join(import.meta.dirname, "..", "samples");

const articles = (): Plain[] =>
  readdirSync(samples)
    .filter((name) => name.endsWith(".md"))
    .map((name) => readMarkdown(readFileSync(join(samples, name), "utf8")))
    .map(({ text, title, language }) => ({ text, title, language: language === "en" ? "en" : "de" }));

/** Rules and model together on one thread: how fast they open and read, and what memory the whole process takes. */
export async function reading(): Promise<Figure[]> {
  const begun = performance.now();
  const extractor = await openOffline();
  const opened = (performance.now() - begun) / 1000;
  const all = articles();
  const characters = all.reduce((sum, { text }) => sum + text.length, 0);
  for (const article of all) await extractor.read(article);
  const started = performance.now();
  for (let round = 0; round < rounds; round++) for (const article of all) await extractor.read(article);
  const perSecond = (rounds * characters) / 3000 / ((performance.now() - started) / 1000);
  const memory = process.memoryUsage.rss() / 1024 ** 2;
  const limit = (value: number) => ({ name: "limit", value });
  return [
    figure(
      `${extractor.name}, one thread`,
      "articles of 3,000 characters/s",
      perSecond,
      limit(articlesPerSecond),
      (ratio) => ratio >= 1,
    ),
    figure(`${extractor.name} opens`, "s", opened, limit(openSeconds), (ratio) => ratio <= 1),
    figure(`${extractor.name}, whole process`, "MB", memory, limit(megabytes), (ratio) => ratio <= 1),
  ];
}
