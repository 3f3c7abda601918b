import { extractArticle } from "./extract-article.ts";
import type { Said } from "./extract-article.ts";
import { openOffline } from "./offline.ts";
import type { OfflineExtractor } from "./offline.ts";
import { readArticle } from "./source/read-article.ts";
import type { ReadArticle } from "./source/read-article.ts";
import { SetAside } from "./source/set-aside.ts";

export type OpenTask = Readonly<{ do: "open" }>;
export type ReadTask = Readonly<{ do: "read"; path: string; file: string }>;
export type ExtractTask = Readonly<{ do: "extract"; article: ReadArticle }>;
export type SetAsideResult = Readonly<{ setAside: string }>;
export type OpenResult = Pick<OfflineExtractor, "name" | "notice">;
export type ReadResult = SetAsideResult | Readonly<{ article: ReadArticle }>;
export type ExtractResult = SetAsideResult | Said;

let opened: Promise<OfflineExtractor> | undefined;
const extractor = (): Promise<OfflineExtractor> => (opened ??= openOffline());

/** What a worker thread does: reads a file or extracts one article. A file without an article is a result, not an error. */
export async function work(task: OpenTask | ReadTask | ExtractTask): Promise<OpenResult | ReadResult | ExtractResult> {
  try {
    switch (task.do) {
      case "open": {
        const { name, notice } = await extractor();
        return { name, ...(notice !== undefined && { notice }) };
      }
      case "read":
        return { article: await readArticle(task.path, task.file) };
      case "extract":
        return await extractArticle(task.article, await extractor());
    }
  } catch (error) {
    if (error instanceof SetAside) return { setAside: error.message };
    throw error;
  }
}
