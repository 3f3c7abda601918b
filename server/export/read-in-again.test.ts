import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentGraphs } from "#schema/document-graphs.ts";
import { ExportDocument } from "#schema/export-document.ts";
import { Merge } from "#schema/merge.ts";
import { inForce } from "#schema/merging.ts";
import type { ArticleGraph } from "#schema/article-graph.ts";
import { checksum } from "#store/checksum.ts";
import { graphs } from "#store/contract-fixtures.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import type { Store } from "#store/graph-store.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { openStore } from "#store/open.ts";
import { exportFormats } from "./formats.ts";
import { exportReaders } from "./read/readers.ts";
import type { ReadableFormat } from "./read/readers.ts";

const hostile = person('Karl "Kalle" \u202e]]> =1+1 </script>', { aliases: ["'=2", "a\tb\u0001"] });
const all: readonly ArticleGraph[] = [
  ...graphs,
  articleGraph({ title: "=Hostile \u0000?>", outlet: "`@`", says: [contacted(hostile, person("Ida Bär"))] }),
];
const options = {
  evidence: true,
  texts: true,
  title: "alles",
  generatedAt: "2026-11-25T20:00:00.000Z",
  language: "en",
} as const;

async function exported(store: Store, format: ReadableFormat): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const parts = store.reader.subgraph({ evidence: true, sources: true });
  const merges = inForce(await store.keeper.merges({}));
  const carried = { ...options, ...(merges.length > 0 && { merges }) };
  for await (const chunk of exportFormats[format].write(parts, carried)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const formats = Object.keys(exportReaders) as ReadableFormat[];

describe.each(formats)("%s, read into an empty store", (format) => {
  let dataDir: string;
  let full: Store;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "beleg-again-"));
    full = await openStore({ dataDir: join(dataDir, "full") });
    await full.writer.write(all);
  });
  afterAll(async () => {
    await full.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test("gives the same graph and the same file again", async () => {
    const file = await exported(full, format);
    const document = await exportReaders[format](file);
    const empty = await openStore({ dataDir: join(dataDir, "empty") });
    try {
      await empty.writer.write(documentGraphs(document));
      expect(await checksum(empty.reader)).toBe(await checksum(full.reader));
      const again = await exportReaders[format](await exported(empty, format));
      expect(again).toStrictEqual(document);
      expect(await empty.writer.write(all)).toEqual(
        all.map(({ article }) => ({ id: article.id, outcome: "unchanged" })),
      );
    } finally {
      await empty.close();
    }
  });

  test("gives merged nodes with the merge, and what each of them was once it is split", async () => {
    const apart = await checksum(full.reader);
    const merge = await mergeTwo(full);
    const empty = await openStore({ dataDir: join(dataDir, "merged") });
    try {
      const document = await exportReaders[format](await exported(full, format));
      expect(document.merges).toEqual([merge]);
      expect(document.nodes.map(({ members }) => members).filter(Boolean)).toEqual([
        [merge.into.id, merge.from[0]!.id],
      ]);
      await empty.writer.write(documentGraphs(document));
      for (const one of document.merges ?? []) await empty.keeper.putMerge(one);
      expect(await checksum(empty.reader)).toBe(await checksum(full.reader));
      expect(await exportReaders[format](await exported(empty, format))).toStrictEqual(document);
      expect(await checksum(empty.reader)).not.toBe(apart);
      await empty.keeper.putMerge({ ...merge, splitAt: options.generatedAt });
      expect(await checksum(empty.reader)).toBe(apart);
    } finally {
      await full.keeper.putMerge({ ...merge, splitAt: options.generatedAt });
      await empty.close();
    }
  });
});

/** The two people of whom most is said, in one. */
async function mergeTwo({ reader, keeper }: Store): Promise<Merge> {
  const { nodes } = await reader.overview({ limit: 9 });
  const [into, from] = nodes.filter(({ type }) => type === "Person").map(({ id, name }) => ({ id, name }));
  const merge = Merge.parse({
    id: "mrg_0123456789abcdef",
    into,
    from: [from],
    at: options.generatedAt,
    note: "]]> ?>",
  });
  await keeper.putMerge(merge);
  return merge;
}

test("an export of a few nodes carries what the articles name of these and of their speakers, and can be read in", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-again-"));
  const store = await openStore({ dataDir });
  try {
    await store.writer.write(all);
    const nodes = (await store.reader.search({ q: "nordwerk", limit: 1 })).results.map(({ id }) => id);
    const anna = (await store.reader.search({ q: "anna", limit: 1 })).results.map(({ id }) => id);
    const chunks: string[] = [];
    const parts = store.reader.subgraph({ nodes: [...nodes, ...anna], evidence: true, sources: true });
    for await (const chunk of exportFormats.json.write(parts, options)) chunks.push(Buffer.from(chunk).toString());
    const document = ExportDocument.parse(JSON.parse(chunks.join("")));
    const named = new Set(document.sources?.flatMap(({ mentions }) => mentions.map(({ name }) => name)));
    expect([...named].sort()).toEqual(["Anna Müller", "Cora Lindqvist", "Nordwerk AG"]);
    const empty = await openStore({ dataDir: join(dataDir, "empty") });
    await empty.writer.write(documentGraphs(document));
    const { statements } = await empty.reader.statements({ limit: 99 });
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    expect([...statements].sort(byId)).toEqual([...document.statements].sort(byId));
    await empty.close();
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

const neo4j = await startNeo4j();
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");
describe.skipIf(!neo4j && !process.env.CI)("from the embedded engine into Neo4j and back", { timeout: 240_000 }, () => {
  afterAll(() => neo4j?.stop());

  test("the graph stays the same", async () => {
    if (!neo4j) throw new Error("no Neo4j");
    const dataDir = await mkdtemp(join(tmpdir(), "beleg-again-"));
    const embedded = await openStore({ dataDir });
    const other = await openNeo4jStore(neo4j);
    try {
      await embedded.writer.write(all);
      const document = await exportReaders.json(await exported(embedded, "json"));
      await other.writer.write(documentGraphs(document));
      expect(await exportReaders.graphml(await exported(other, "graphml"))).toStrictEqual(document);
    } finally {
      await Promise.all([embedded.close(), other.close()]);
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
