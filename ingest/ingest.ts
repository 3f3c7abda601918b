import type { ArticleGraph } from "#schema/article-graph.ts";
import type { KnownArticle } from "#schema/graph.ts";
import type { ArticleId } from "#schema/ids.ts";
import type { ArticleExtraction } from "./article-extraction.ts";
import type { ArticleWorkers } from "./article-workers.ts";
import type { Said } from "./extract-article.ts";
import type { FoundFile } from "./source/find-files.ts";
import type { ReadArticle } from "./source/read-article.ts";
import { StoryIndex } from "./story/story-index.ts";

/** Where articles go: the part of a store that an ingest needs. */
export type Sink = Readonly<{
  known(): AsyncIterable<KnownArticle>;
  write(batch: readonly ArticleGraph[]): Promise<readonly Readonly<{ id: ArticleId; outcome: Outcome }>[]>;
}>;

type Outcome = "added" | "replaced" | "unchanged";

/** What became of one file. */
export type FileResult = Readonly<
  { file: string } & (
    | { outcome: Outcome; id: ArticleId; title: string; entities: number; statements: number; note?: string }
    | { outcome: "set aside"; reason: string }
  )
>;

export type Run = Readonly<{
  files: readonly FoundFile[];
  sink: Sink;
  workers: Pick<ArticleWorkers, "read">;
  extraction: ArticleExtraction;
  /** Read again what this extractor has read before. */
  again: boolean;
  now: () => Date;
  /** Aborted: what is under way is written, nothing new is begun. */
  signal: AbortSignal;
}>;

/** Articles of one transaction. */
const batchSize = 40;
/** Files that may be read ahead of the writer. */
const ahead = 8;

/** Reads, extracts and writes every file, in order; yields what became of each as soon as it is written. */
export async function* ingest(run: Run): AsyncGenerator<FileResult> {
  const known = new Map<ArticleId, KnownArticle>();
  const stories = new StoryIndex();
  for await (const article of run.sink.known()) {
    known.set(article.id, article);
    stories.add(article);
  }
  let batch: Prepared[] = [];
  for await (const prepared of readAhead(run, known)) {
    if ("outcome" in prepared) {
      yield prepared;
      continue;
    }
    batch.push(prepared);
    if (batch.length < batchSize) continue;
    yield* writeBatch(batch, run, stories);
    batch = [];
  }
  yield* writeBatch(batch, run, stories);
}

type Prepared = Readonly<{ file: string; article: ReadArticle; said: Said }>;

async function* readAhead(
  run: Run,
  known: ReadonlyMap<ArticleId, KnownArticle>,
): AsyncGenerator<Prepared | FileResult> {
  const pending: Promise<Prepared | FileResult>[] = [];
  let next = 0;
  while (pending.length > 0 || (next < run.files.length && !run.signal.aborted)) {
    while (pending.length < ahead && next < run.files.length && !run.signal.aborted)
      pending.push(prepare(run.files[next++]!, run, known));
    yield await pending.shift()!;
  }
}

async function prepare(
  { path, file }: FoundFile,
  { workers, extraction, again }: Run,
  known: ReadonlyMap<ArticleId, KnownArticle>,
): Promise<Prepared | FileResult> {
  const read = await workers.read(path, file);
  if ("setAside" in read) return { file, outcome: "set aside", reason: read.setAside };
  const { article } = read;
  const before = known.get(article.id);
  if (!again && before?.sha256 === article.sha256 && before.extractor === extraction.name)
    return { file, outcome: "unchanged", id: article.id, title: article.title, entities: 0, statements: 0 };
  const said = await extraction.extract(article);
  return "setAside" in said ? { file, outcome: "set aside", reason: said.setAside } : { file, article, said };
}

async function* writeBatch(batch: readonly Prepared[], run: Run, stories: StoryIndex): AsyncGenerator<FileResult> {
  // Two files of one address in a batch: the later one is what the article says now.
  const last = new Map(batch.map((prepared) => [prepared.article.id, prepared]));
  const graphs = [...last.values()].map(({ article, said }) => ({
    article: {
      ...article,
      story: stories.storyOf(article),
      extractor: run.extraction.name,
      ingestedAt: run.now().toISOString(),
    },
    entities: said.entities,
    mentions: said.mentions,
    statements: said.statements,
  }));
  if (graphs.length === 0) return;
  const outcomes = new Map((await run.sink.write(graphs)).map(({ id, outcome }) => [id, outcome]));
  for (const { file, article, said } of batch)
    yield {
      file,
      outcome: outcomes.get(article.id) ?? "unchanged",
      id: article.id,
      title: article.title,
      entities: said.entities.length,
      statements: said.statements.length,
      ...(article.language === "other" ? { note: "neither German nor English: kept, but nothing read from it" } : {}),
    };
}
