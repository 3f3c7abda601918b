import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { createHash } from "node:crypto";
import type { Article } from "#schema/article.ts";
import { articleId } from "#schema/derive-id.ts";
import { given } from "#schema/given.ts";
import { decode } from "./decode.ts";
import { readHtml } from "./html.ts";
import { languageOf } from "./language.ts";
import { limits } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import { normalise } from "./normalise.ts";
import { readPlainText } from "./plain-text.ts";
import type { RawArticle } from "./raw-article.ts";
import { SetAside } from "./set-aside.ts";
import { signatureOf } from "../story/signature.ts";

const readers: Readonly<Record<string, (content: string) => RawArticle>> = {
  ".txt": readPlainText,
  ".md": readMarkdown,
  ".markdown": readMarkdown,
  ".html": readHtml,
  ".htm": readHtml,
};

/** Endings of the files that an article can come in. */
export const readable = Object.keys(readers);

/** An article as its file gives it: everything but what extraction and the store add. */
export type ReadArticle = Omit<Article, "story" | "extractor" | "ingestedAt">;

function readerOf(path: string): (content: string) => RawArticle {
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw new SetAside(`not a kind of file that is read (${readable.join(", ")})`);
  return read;
}

/** What a file's content says of itself, by the ending of its name; its text is what an ingest would read. */
export const rawArticle = (path: string, content: Buffer): RawArticle => readerOf(path)(normalise(decode(content)));

/** Reads one file. Throws SetAside with the reason where it holds no article. */
export async function readArticle(path: string, file: string): Promise<ReadArticle> {
  const read = readerOf(path);
  const { size } = await stat(path);
  if (size > limits.fileBytes) throw new SetAside(`larger than ${limits.fileBytes / 1024 / 1024} MB`);
  if (size === 0) throw new SetAside("the file is empty");
  return articleFrom(read(normalise(decode(await readFile(path)))), file);
}

async function articleFrom(raw: RawArticle, file: string): Promise<ReadArticle> {
  const { text, title, url, outlet } = raw;
  if (!/\p{L}{2}/u.test(text)) throw new SetAside("no text in it");
  if (text.length > limits.textLength) throw new SetAside(`its text is longer than ${limits.textLength} characters`);
  return given({
    id: articleId(url ? { url } : { text, title }),
    title: title || text.slice(0, 80).split("\n", 1)[0]!.trim(),
    source: outlet ?? "",
    url,
    author: raw.author,
    publishedAt: raw.publishedAt,
    publishedAtFrom: raw.publishedAtFrom,
    correctedAt: raw.correctedAt,
    language: await languageOf(raw),
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    signature: signatureOf(text),
    file,
  });
}
