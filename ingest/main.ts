import { AppError } from "#schema/errors.ts";
import { readEnv } from "#schema/env.ts";
import { storeConfig } from "#store/config.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/graph-store.ts";
import { startWorkers } from "./article-workers.ts";
import { parseCommandLine } from "./command-line.ts";
import type { Asked } from "./command-line.ts";
import { ingest } from "./ingest.ts";
import type { FileResult } from "./ingest.ts";
import { offlineExtractor } from "./offline.ts";
import { progressBar } from "./progress.ts";
import { findFiles } from "./source/find-files.ts";
import { summary } from "./summary.ts";

type Order = Exclude<Asked, { wrong: string }>;

const usage = "Say what to read: npm run ingest -- FOLDER (or files; --json, --again, --extractor offline|llm)";

async function main(): Promise<number> {
  const asked = parseCommandLine(process.argv.slice(2), usage);
  if ("wrong" in asked) return fail(asked.wrong);
  const env = readEnv(process.env);
  const files = await findFiles(asked.paths, env.INIT_CWD ?? process.cwd());
  if (files.length === 0) return fail(`There is no article in ${asked.paths.join(", ")}: .txt, .md or .html files`);
  const store = await openStore(await storeConfig(env));
  try {
    await store.writer.prepare();
    if (asked.ifEmpty && (await holdsArticles(store))) return 0;
    return await take(files, store, asked);
  } finally {
    await store.close();
  }
}

async function take(files: Awaited<ReturnType<typeof findFiles>>, store: Store, asked: Order): Promise<number> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  const workers = startWorkers(files.length);
  const progress = progressBar(process.stderr, files.length, () => performance.now());
  const results: FileResult[] = [];
  try {
    const run = {
      files,
      sink: store.writer,
      workers,
      extractor: offlineExtractor.name,
      again: asked.again,
      now: () => new Date(),
      signal: stop.signal,
    };
    for await (const result of ingest(run)) {
      results.push(result);
      if (asked.json) console.log(JSON.stringify(result));
      progress.step(results.length, result.file);
    }
  } finally {
    progress.end();
    await workers.close();
  }
  console.error(summary(results, files.length));
  return results.some(({ outcome }) => outcome === "set aside") ? 2 : 0;
}

async function holdsArticles(store: Store): Promise<boolean> {
  for await (const _ of store.writer.known()) return true;
  return false;
}

function fail(line: string): number {
  console.error(line);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof AppError || (error instanceof Error && !("code" in error));
  process.exitCode = fail(known ? (error as Error).message : `Ingest could not run: ${String(error)}`);
}
