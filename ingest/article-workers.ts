import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type {
  ExtractResult,
  ExtractTask,
  OpenResult,
  OpenTask,
  ReadResult,
  ReadTask,
  SetAsideResult,
} from "./article-worker.ts";
import { limits } from "./source/limits.ts";
import type { ReadArticle } from "./source/read-article.ts";

/** Threads that read and extract, each with its own heap and a time limit, so that one bad file stops nothing else. */
export type ArticleWorkers = Readonly<{
  /** Which extractor the threads have, and what to tell people of it. */
  open(): Promise<OpenResult>;
  read(path: string, file: string): Promise<ReadResult>;
  extract(article: ReadArticle): Promise<ExtractResult>;
  close(): Promise<void>;
}>;

/** @param articles how many there are to do: no more threads are started than that */
export function startWorkers(articles: number): ArticleWorkers {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(articles / 8), 8));
  const pool = new Piscina({
    filename: new URL("./article-worker.ts", import.meta.url).href,
    name: "work",
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapMb },
  });
  const waiting: (() => void)[] = [];
  let free = threads;
  const turn = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  const run = async <T>(task: ReadTask | ExtractTask): Promise<T | SetAsideResult> => {
    // Only as many at once as there are threads: the limit is for the work on an article, not for its wait.
    await turn();
    const late = AbortSignal.timeout(limits.articleMs);
    try {
      return (await pool.run(task, { signal: late })) as T;
    } catch (error) {
      return { setAside: late.aborted ? `took longer than ${limits.articleMs / 1000} s` : reasonOf(error) };
    } finally {
      done();
    }
  };
  return {
    open: () => pool.run({ do: "open" } satisfies OpenTask) as Promise<OpenResult>,
    read: (path, file) => run<ReadResult>({ do: "read", path, file }),
    extract: (article) => run<ExtractResult>({ do: "extract", article }),
    close: () => pool.destroy(),
  };
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "may not be read: check its permissions";
  if (code === "EISDIR") return "is a folder";
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return "needs too much memory";
  return `could not be read: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`;
}
