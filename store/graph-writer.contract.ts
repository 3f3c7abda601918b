import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { ArticleGraph } from "#schema/article-graph.ts";
import { articleGraph, contacted, criticized, person } from "./builders.ts";
import { checksum } from "./checksum.ts";
import { anna, bert, cora, dirk, eraseAll, graphs, hafen, lonely } from "./contract-fixtures.ts";
import type { FreshStore } from "./contract-fixtures.ts";
import type { Store } from "./graph-store.ts";

/** What writing must come to, whatever the engine. */
export function graphWriterContract(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  let store: Store;
  beforeAll(async () => {
    fresh = await openFreshStore();
    store = fresh.store;
  });
  beforeEach(() => eraseAll(store));
  afterAll(() => fresh.dispose());

  const outcomes = async (batch: readonly ArticleGraph[]): Promise<string[]> =>
    (await store.writer.write(batch)).map(({ outcome }) => outcome);
  const revision = async (): Promise<number> => (await store.reader.status({})).revision;

  it("changes nothing when it is run again", async () => {
    expect(await outcomes(graphs)).toEqual(["added", "added", "added", "added", "added"]);
    const before = [await checksum(store.reader), await revision()];
    const later = graphs.map((graph) => ({
      ...graph,
      article: { ...graph.article, ingestedAt: "2026-09-09T00:00:00.000Z" },
    }));
    expect(await outcomes(later)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged", "unchanged"]);
    expect([await checksum(store.reader), await revision()]).toEqual(before);
  });
  it("keeps when an article was corrected, until a later version does not say so", async () => {
    const [graph] = graphs as readonly [ArticleGraph];
    const kept = async () => (await store.reader.article({ id: graph.article.id }))?.correctedAt;
    await store.writer.write([{ ...graph, article: { ...graph.article, correctedAt: "2024-02-03" } }]);
    expect(await kept()).toBe("2024-02-03");
    await store.writer.write([{ ...graph, article: { ...graph.article, extractor: "test/2" } }]);
    expect(await kept()).toBeUndefined();
  });
  it("comes to the same graph in whatever order articles come", async () => {
    const odd = articleGraph({
      title: "Fünf",
      names: [
        person("A. Müller", { key: "Anna Müller" }),
        person("Bertram Falk", { key: "Bert Falk", description: "Kapitän" }),
      ],
    });
    await store.writer.write([...graphs, odd]);
    const sum = await checksum(store.reader);
    await eraseAll(store);
    for (const graph of [odd, ...graphs.toReversed()]) await store.writer.write([graph]);
    expect(await checksum(store.reader)).toBe(sum);
    expect(await store.reader.node({ id: anna.id })).toMatchObject({
      name: "Anna Müller",
      aliases: ["A. Müller", "Müller", "die Ministerin"],
    });
    expect(await store.reader.node({ id: bert.id })).toMatchObject({
      name: "Bert Falk",
      aliases: ["Bertram Falk"],
      description: "Kapitän",
    });
  });
  it("chooses the first of equally frequent names by code points", async () => {
    await store.writer.write([
      articleGraph({ title: "X", names: [person("Öse", { key: "o" })] }),
      articleGraph({ title: "Y", names: [person("Ose", { key: "o" })] }),
    ]);
    expect(await store.reader.node({ id: person("", { key: "o" }).id })).toMatchObject({
      name: "Ose",
      aliases: ["Öse"],
      articles: 2,
    });
  });
  it("replaces what a changed article said, and removes whom nobody names any more", async () => {
    await store.writer.write(graphs);
    const before = await revision();
    const changed = articleGraph({ title: "Vier", publishedAt: "2023", says: [contacted(dirk, bert)] });
    expect(await outcomes([changed])).toEqual(["replaced"]);
    expect(await revision()).toBe(before + 1);
    expect(await store.reader.node({ id: lonely.id })).toBeUndefined();
    expect((await store.reader.search({ q: "einsam", limit: 5 })).results).toEqual([]);
    expect((await store.reader.statements({ source: dirk.id, limit: 9 })).statements).toMatchObject([
      { target: bert.id },
    ]);
    expect((await store.reader.node({ id: anna.id }))?.degree).toBe(5);
    await eraseAll(store);
    await store.writer.write([...graphs.slice(0, 4), changed]);
    expect(await outcomes([changed])).toEqual(["unchanged"]);
  });
  it("writes again when only the extractor or the title has changed", async () => {
    await store.writer.write([articleGraph({ title: "T", extractor: "test/1" })]);
    expect(await outcomes([articleGraph({ title: "T", extractor: "test/2" })])).toEqual(["replaced"]);
    const renamed = articleGraph({ title: "T", extractor: "test/2" });
    expect(await outcomes([{ ...renamed, article: { ...renamed.article, title: "Neu" } }])).toEqual(["replaced"]);
  });
  it("takes the later of two versions in one batch", async () => {
    const early = articleGraph({ title: "T", says: [contacted(anna, bert)] });
    const late = articleGraph({ title: "T", says: [contacted(anna, cora)] });
    expect(await outcomes([early, late, late])).toEqual(["added", "replaced", "unchanged"]);
    expect((await store.reader.statements({ limit: 9 })).statements).toMatchObject([{ target: cora.id }]);
  });
  it("tells what it knows of each article", async () => {
    await store.writer.write(graphs);
    const known = [];
    for await (const article of store.writer.known()) known.push(article);
    expect(known).toEqual(
      graphs
        .map(({ article: { id, sha256, extractor, story, signature } }) => ({
          id,
          sha256,
          extractor,
          story,
          signature,
        }))
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
  });
  it("erases articles with everything that only they said", async () => {
    await store.writer.write(graphs);
    const [first] = graphs as readonly [ArticleGraph];
    expect(await store.writer.erase([first.article.id, articleGraph({ title: "fehlt" }).article.id])).toBe(1);
    expect(await store.reader.article({ id: first.article.id })).toBeUndefined();
    expect(await store.reader.node({ id: hafen.id })).toBeUndefined();
    const sum = await checksum(store.reader);
    await eraseAll(store);
    expect(await store.reader.status({})).toMatchObject({
      articles: 0,
      entities: { Person: 0 },
      statements: { CONTACTED: 0 },
    });
    await store.writer.write(graphs.slice(1));
    expect(await checksum(store.reader)).toBe(sum);
    expect(await store.writer.erase([])).toBe(0);
  });
  it("refuses a statement without its quote in the text, and writes nothing of the batch", async () => {
    await store.writer.write(graphs.slice(0, 1));
    const before = [await checksum(store.reader), await revision()];
    const good = articleGraph({ title: "gut", says: [contacted(anna, cora)] });
    const bad = articleGraph({ title: "schlecht", says: [contacted(anna, dirk)] });
    const forged = { ...bad, statements: bad.statements.map((statement) => ({ ...statement, quote: "erfunden" })) };
    await expect(store.writer.write([good, forged])).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: /schlecht.*quote/,
    });
    const wrongEnd = articleGraph({ title: "Ende", says: [contacted(anna, hafen)] });
    await expect(store.writer.write([wrongEnd])).rejects.toMatchObject({ message: /CONTACTED may not end at Event/ });
    expect([await checksum(store.reader), await revision()]).toEqual(before);
  });
  it("keeps hostile text as it is", async () => {
    const hostile = person("Robert'); MATCH (n) DETACH DELETE n; // \u202e😀\\", { aliases: ["`x`", "$rows"] });
    await store.writer.write([articleGraph({ title: 'Das "Zitat" \\', says: [contacted(hostile, anna)] })]);
    expect(await store.reader.node({ id: hostile.id })).toMatchObject({
      name: hostile.name,
      aliases: ["$rows", "`x`"],
    });
    expect(await store.reader.node({ id: anna.id })).toBeDefined();
  });
  it("lets two writers of the same people work side by side", async () => {
    const other = await fresh.openAgain();
    const batch = (from: number): ArticleGraph[] =>
      [0, 1, 2].map((at) =>
        articleGraph({
          title: `Meldung ${from + at}`,
          publishedAt: "2025",
          says: [contacted(anna, bert), criticized(bert, anna)],
        }),
      );
    try {
      const starts = [0, 3, 6, 9];
      await Promise.all(starts.map((from, at) => (at % 2 ? other : store).writer.write([...batch(from), ...batch(0)])));
      expect(await store.reader.status({})).toMatchObject({
        articles: 12,
        statements: { CONTACTED: 12, CRITICIZED: 12 },
      });
      expect(await other.reader.node({ id: anna.id })).toMatchObject({ articles: 12, degree: 2 });
      const { statements } = await other.reader.statements({ source: anna.id, target: bert.id, limit: 50 });
      expect(new Set(statements.map(({ id }) => id)).size).toBe(12);
      expect(statements).toHaveLength(12);
    } finally {
      await other.close();
    }
  });
  it("survives eight writers of overlapping articles at once: nothing lost, nothing twice", async () => {
    const people = Array.from({ length: 6 }, (_, at) => person(`Person ${at}`));
    const who = (at: number) => people[at % people.length] ?? anna;
    const articles = Array.from({ length: 24 }, (_, at) =>
      articleGraph({
        title: `Meldung ${at}`,
        publishedAt: "2025",
        says: [contacted(who(at), who(at + 1)), criticized(who(at + 2), who(at))],
      }),
    );
    const batchesOf = (offset: number): ArticleGraph[][] =>
      [0, 1, 2].map((batch) =>
        Array.from({ length: 8 }, (_, at) => articles[(offset * 3 + batch * 8 + at) % 24] ?? []).flat(),
      );
    const writers = await Promise.all(Array.from({ length: 8 }, () => fresh.openAgain()));
    try {
      await Promise.all(
        writers.map(async ({ writer }, at) => {
          for (const batch of batchesOf(at)) await writer.write(batch);
        }),
      );
      const together = await checksum(store.reader);
      expect(await store.reader.status({})).toMatchObject({
        articles: 24,
        statements: { CONTACTED: 24, CRITICIZED: 24 },
      });
      await eraseAll(store);
      await store.writer.write(articles);
      expect(await checksum(store.reader)).toBe(together);
    } finally {
      await Promise.all(writers.map((writer) => writer.close()));
    }
  }, 120_000);
  it("answers whether it is there", async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
}
