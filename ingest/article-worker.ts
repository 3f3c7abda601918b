import { extractArticle } from "./extract-article.ts";
import type { Said } from "./extract-article.ts";
import { offlineExtractor } from "./offline.ts";
import { readArticle } from "./source/read-article.ts";
import type { ReadArticle } from "./source/read-article.ts";
import { SetAside } from "./source/set-aside.ts";

export type ReadTask = Readonly<{ do: "read"; path: string; file: string }>;
export type ExtractTask = Readonly<{ do: "extract"; article: ReadArticle }>;
export type SetAsideResult = Readonly<{ setAside: string }>;
export type ReadResult = SetAsideResult | Readonly<{ article: ReadArticle }>;
export type ExtractResult = SetAsideResult | Said;

/** What a worker thread does: reads a file or extracts one article. A file without an article is a result, not an error. */
export async function work(task: ReadTask | ExtractTask): Promise<ReadResult | ExtractResult> {
  try {
    return task.do === "read"
      ? { article: await readArticle(task.path, task.file) }
      : await extractArticle(task.article, offlineExtractor);
  } catch (error) {
    if (error instanceof SetAside) return { setAside: error.message };
    throw error;
  }
}
