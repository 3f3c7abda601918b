import { readFile } from "node:fs/promises";
import { AppError } from "#schema/errors.ts";
import type { ExportDocument } from "#schema/export-document.ts";
import { readExport } from "#server/export/read/read-export.ts";
import { readEnv } from "#schema/env.ts";
import type { Env } from "#schema/env.ts";
import { storeConfig } from "#store/config.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/graph-store.ts";
import { articleExtraction } from "./article-extraction.ts";
import { startWorkers } from "./article-workers.ts";
import { parseCommandLine } from "./command-line.ts";
import type { Asked } from "./command-line.ts";
import { ingest } from "./ingest.ts";
import { isExport, takeDocument, withTexts } from "./take-document.ts";
import { takeKept, withMergesOfOneKind } from "./take-kept.ts";
import type { FileResult } from "./ingest.ts";
import { progressBar } from "./progress.ts";
import { findFiles } from "./source/find-files.ts";
import type { FoundFile } from "./source/find-files.ts";
import { summary } from "./summary.ts";

type Order = Exclude<Asked, { wrong: string }>;

const usage = "Say what to read: npm run ingest -- FOLDER (or files; --json, --again, --extractor offline|llm)";

async function main(): Promise<number> {
  const asked = parseCommandLine(process.argv.slice(2), usage);
  if ("wrong" in asked) return fail(asked.wrong);
  const env = readEnv(process.env);
  const found = await findFiles(asked.paths, env.INIT_CWD ?? process.cwd());
  const documents = await readDocuments(found.filter(isExport));
  const files = found.filter((file) => !isExport(file));
  if (found.length === 0)
    return fail(`There is no article in ${asked.paths.join(", ")}: .txt, .md or .html files, or exports of Beleg`);
  const store = await openStore(await storeConfig(env));
  try {
    await store.writer.prepare();
    if (asked.ifEmpty && (await holdsArticles(store))) return 0;
    for (const { file, document } of documents) {
      await takeDocument(store.writer, { file, document, json: asked.json });
      for (const line of await takeKept(store.keeper, document)) console.error(`${file}: ${line}`);
    }
    return files.length === 0 ? 0 : await take(files, store, asked, env);
  } finally {
    await store.close();
  }
}

type Document = Readonly<{ file: string; document: ExportDocument }>;

/** Exports are read before anything is written: a bad one stops the run. */
async function readDocuments(files: readonly FoundFile[]): Promise<Document[]> {
  const documents: Document[] = [];
  for (const { path, file } of files) {
    try {
      documents.push({ file, document: withMergesOfOneKind(withTexts(await readExport(await readFile(path)))) });
    } catch (error) {
      if (error instanceof AppError) throw new Error(`${file}: ${error.message}`, { cause: error });
      throw error;
    }
  }
  return documents;
}

async function take(files: readonly FoundFile[], store: Store, asked: Order, env: Env): Promise<number> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  const workers = startWorkers(files.length);
  const results: FileResult[] = [];
  const progress = progressBar(process.stderr, files.length, () => performance.now());
  try {
    const extraction = await articleExtraction(asked.extractor, env, workers);
    const { again } = asked;
    const run = { files, sink: store.writer, workers, extraction, again, now: () => new Date(), signal: stop.signal };
    for await (const result of ingest(run)) {
      results.push(result);
      if (asked.json) console.log(JSON.stringify(result));
      progress.step(results.length, result.file);
    }
    progress.end();
    console.error([summary(results, files.length), extraction.used()].filter(Boolean).join("\n"));
  } finally {
    progress.end();
    await workers.close();
  }
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
