import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ArticleGraph } from "#schema/article-graph.ts";
import type { StatementEnds } from "#schema/export-document.ts";
import type { StatementView } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { MergeId } from "#schema/merge.ts";
import type { Merge } from "#schema/merge.ts";
import { articleGraph, contacted, criticized, denied, organization, person } from "../builders.ts";
import type { Named } from "../builders.ts";
import { checksum } from "../checksum.ts";
import { cells, eraseAll, names } from "../contract-fixtures.ts";
import type { FreshStore } from "../contract-fixtures.ts";
import type { GraphStore, SubgraphPart } from "../graph-store.ts";

const mursi = person("Mohammed Mursi", { aliases: ["Mursi"] });
const morsi = person("Mohamed Morsi", { description: "Präsident" });
const third = person("M. Morsy");
const anna = person("Anna Berg");
const bert = person("Bert Falk");
const nordwerk = organization("Nordwerk");

const graphs = [
  articleGraph({
    title: "Eins",
    publishedAt: "2012-07-01",
    story: "a",
    says: [contacted(anna, mursi), contacted(anna, bert), criticized(mursi, nordwerk), contacted(mursi, morsi)],
  }),
  articleGraph({
    title: "Zwei",
    publishedAt: "2012-08-01",
    story: "b",
    says: [
      contacted(anna, morsi),
      contacted(morsi, bert, { modality: "negated" }),
      denied(bert, anna, { attributedTo: morsi }),
    ],
  }),
  articleGraph({
    title: "Drei",
    publishedAt: "2012-09-01",
    story: "c",
    says: [contacted(bert, third)],
  }),
];

let last = 0;
const decision = (into: Named, from: Named, more: Partial<Merge> = {}): Merge => ({
  id: MergeId.parse(`mrg_${String((last += 1)).padStart(16, "0")}`),
  into: { id: into.id, name: into.name },
  from: [{ id: from.id, name: from.name }],
  at: `2026-01-01T00:00:${String(last).padStart(2, "0")}.000Z`,
  ...more,
});

/** Nodes that people have merged, alike on every engine. */
export function mergedContract(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  let reader: GraphStore;
  let apart: unknown;
  const inForce: Merge[] = [];
  const merge = async (into: Named, from: Named): Promise<Merge> => {
    const made = decision(into, from);
    await fresh.store.keeper.putMerge(made);
    inForce.push(made);
    return made;
  };
  const split = (made: Merge): Promise<void> =>
    fresh.store.keeper.putMerge({ ...made, splitAt: "2026-02-01T00:00:00.000Z" });
  beforeAll(async () => {
    fresh = await openFreshStore();
    reader = fresh.store.reader;
    await fresh.store.writer.write(graphs);
    apart = await everything(reader);
  });
  beforeEach(async () => {
    for (const made of inForce.splice(0)) await split(made);
  });
  afterAll(() => fresh.dispose());

  it("gives one node with the names, articles and edges of both", async () => {
    await merge(morsi, mursi);
    const node = await reader.node({ id: mursi.id });
    expect(node).toMatchObject({ id: morsi.id, name: "Mohamed Morsi", description: "Präsident", articles: 2 });
    expect(node?.aliases.sort()).toEqual(["Mohammed Mursi", "Mursi"]);
    expect([node?.members, node?.memberNames]).toEqual([
      [morsi.id, mursi.id],
      ["Mohamed Morsi", "Mohammed Mursi"],
    ]);
    // anna -> both in one, one to bert, one to nordwerk, and what one of them said to the other.
    expect(node?.degree).toBe(4);
    expect(await reader.node({ id: anna.id })).toMatchObject({ degree: 3 });
    expect((await reader.status({})).entities.Person).toBe(4);
  });

  it("finds it once, by every name", async () => {
    await merge(morsi, mursi);
    const found = async (q: string): Promise<string[]> =>
      (await reader.search({ q, limit: 10 })).results.map(({ name }) => name);
    for (const q of ["Mursi", "Mohammed"]) expect(await found(q)).toEqual(["Mohamed Morsi"]);
    expect(await found("Morsi")).toEqual(["Mohamed Morsi", "M. Morsy"]);
    expect((await reader.search({ q: "Mo", limit: 1 })).results).toHaveLength(1);
  });

  it("finds it by words of two members' names together, in its place among the others", async () => {
    expect((await reader.search({ q: "morsi mursi", limit: 10 })).results).toEqual([]);
    await merge(morsi, mursi);
    const found = async (q: string, limit = 10): Promise<string[]> =>
      (await reader.search({ q, limit })).results.map(({ name }) => name);
    expect(await found("Mohammed Morsi")).toEqual(["Mohamed Morsi"]);
    expect(await found("morsi mursi")).toEqual(["Mohamed Morsi"]);
    expect(await found("Mohammed Berg")).toEqual([]);
    expect((await reader.search({ q: "Mohammed Morsi", type: "Event", limit: 10 })).results).toEqual([]);
    const { results } = await reader.search({ q: "", limit: 9 });
    expect(results.filter(({ id }) => id === morsi.id).map(({ degree }) => degree)).toEqual([4]);
    expect(results.map(({ degree }) => degree)).toEqual([4, 4, 3, 1, 1]);
    expect(await found("", 2)).toEqual(names(results).slice(0, 2));
    expect(await found("?!")).toEqual([]);
  });

  it("takes the word of either for that of the one", async () => {
    const fourth = articleGraph({ title: "Vier", says: [criticized(bert, nordwerk, { attributedTo: mursi })] });
    await fresh.store.writer.write([fourth]);
    const speakers = async (): Promise<unknown> => {
      const { outlines } = await reader.among({ nodes: [anna.id, bert.id, nordwerk.id], outlines: true });
      const { statements } = await reader.statements({ source: bert.id, target: anna.id, limit: 10 });
      const { statements: other } = await reader.statements({ source: bert.id, target: nordwerk.id, limit: 10 });
      return [
        outlines.flatMap(({ speaker }) => speaker ?? []).sort(),
        [...statements, ...other].map(({ attributedTo, attributedToName }) => [attributedTo, attributedToName]),
      ];
    };
    expect(await speakers()).toEqual([
      ["Mohamed Morsi", "Mohammed Mursi"],
      [
        [morsi.id, "Mohamed Morsi"],
        [mursi.id, "Mohammed Mursi"],
      ],
    ]);
    await merge(morsi, mursi);
    expect(await speakers()).toEqual([
      ["Mohamed Morsi", "Mohamed Morsi"],
      [
        [morsi.id, "Mohamed Morsi"],
        [morsi.id, "Mohamed Morsi"],
      ],
    ]);
    await fresh.store.writer.erase([fourth.article.id]);
  });

  it("bundles the statements of both, with every quote", async () => {
    await merge(morsi, mursi);
    const { bundles, nodes, outlines } = await reader.among({ nodes: [mursi.id, anna.id, morsi.id], outlines: true });
    expect(names(nodes).sort()).toEqual(["Anna Berg", "Mohamed Morsi"]);
    expect(bundles.map(({ source, target, statements, stories }) => [source, target, statements, stories])).toEqual(
      expect.arrayContaining([
        [anna.id, morsi.id, 2, 2],
        [morsi.id, morsi.id, 1, 1],
      ]),
    );
    expect(new Set(outlines.flatMap(({ source, target }) => [source, target]))).toEqual(new Set([anna.id, morsi.id]));
    const { statements } = await reader.statements({ source: anna.id, target: morsi.id, limit: 10 });
    expect(statements.map(({ articleTitle, targetName }) => [articleTitle, targetName])).toEqual([
      ["Zwei", "Mohamed Morsi"],
      ["Eins", "Mohamed Morsi"],
    ]);
    expect((await reader.statements({ source: anna.id, target: mursi.id, limit: 1 })).truncated).toBe(true);
    const loop = await reader.statements({ source: morsi.id, target: morsi.id, limit: 10 });
    expect(loop.statements.map(({ quote }) => quote)).toEqual(["Mohammed Mursi telefonierte mit Mohamed Morsi."]);
  });

  it.each([1, 2, 100])("pages through the neighbours, each once, %s at a time", async (limit) => {
    const pages = async (id: EntityId): Promise<{ found: string[]; total: unknown }> => {
      const found: string[] = [];
      let page = await reader.neighbours({ id, direction: "both", limit });
      for (; ; page = await reader.neighbours({ id, direction: "both", limit, cursor: page.cursor })) {
        found.push(...names(page.nodes));
        if (page.cursor === undefined) return { found, total: page.total };
      }
    };
    await merge(morsi, mursi);
    await merge(morsi, third);
    const around = await pages(mursi.id);
    expect({ ...around, found: around.found.sort() }).toEqual({
      found: ["Anna Berg", "Bert Falk", "Nordwerk"],
      total: 3,
    });
    expect(await pages(bert.id)).toEqual({ found: ["Anna Berg", "Mohamed Morsi"], total: 2 });
    expect(await pages(nordwerk.id)).toEqual({ found: ["Mohamed Morsi"], total: 1 });
  });

  it("keeps to what is asked of neighbours", async () => {
    await merge(morsi, mursi);
    const around = async (more: object) =>
      names((await reader.neighbours({ id: morsi.id, direction: "both", limit: 10, ...more })).nodes).sort();
    expect(await around({ relation: "CRITICIZED" })).toEqual(["Nordwerk"]);
    expect(await around({ direction: "in" })).toEqual(["Anna Berg"]);
    expect(await around({ type: "Organization" })).toEqual(["Nordwerk"]);
    expect(await around({ from: "2012-08" })).toEqual(["Anna Berg", "Bert Falk"]);
    expect(await around({ to: "2012-07" })).toEqual(["Anna Berg", "Nordwerk"]);
  });

  it("leads paths in by one member and out by another, also where every step needs two stories", async () => {
    await merge(morsi, mursi);
    await merge(morsi, third);
    const { paths } = await reader.paths({ from: nordwerk.id, to: third.id, maxHops: 3, limit: 5 });
    expect(paths.map(({ nodes }) => names(nodes))[0]).toEqual(["Nordwerk", "Mohamed Morsi"]);
    const through = await reader.paths({ from: nordwerk.id, to: bert.id, maxHops: 2, limit: 5 });
    expect(
      through.paths.map(({ nodes, hops }) => [names(nodes), hops.map(({ statement }) => statement.articleTitle)]),
    ).toEqual([
      [
        ["Nordwerk", "Mohamed Morsi", "Bert Falk"],
        ["Eins", expect.any(String)],
      ],
    ]);
    const strong = await reader.paths({ from: anna.id, to: mursi.id, maxHops: 2, limit: 5, minStories: 2 });
    expect(strong.paths.map(({ nodes }) => names(nodes))).toEqual([["Anna Berg", "Mohamed Morsi"]]);
  });

  it("is one in overview, article and export, which keep every quote", async () => {
    const before = await partsOf(reader);
    await merge(morsi, mursi);
    expect(names((await reader.overview({ limit: 10 })).nodes).filter((name) => /M[ou]rsi/.test(name))).toEqual([
      "Mohamed Morsi",
    ]);
    const [one] = (await reader.articles({ limit: 10 })).articles.filter(({ title }) => title === "Eins");
    const article = await reader.article({ id: one!.id });
    const mention = article?.mentions.filter(({ entityId }) => entityId === morsi.id);
    expect(mention).toMatchObject([{ name: "Mohamed Morsi" }]);
    expect(mention![0]!.spans.length).toBeGreaterThan(2);
    const after = await partsOf(reader);
    const quotes = (parts: readonly SubgraphPart[]) =>
      parts.flatMap((part) => (part.kind === "bundle" ? part.statements.map(({ id, quote }) => `${id} ${quote}`) : []));
    expect(quotes(after).sort()).toEqual(quotes(before).sort());
    for (const kind of ["node", "bundle"] as const) {
      const keys = after.flatMap((part) => (part.kind !== kind ? [] : part.kind === "node" ? [part.node.id] : []));
      expect(keys).toEqual([...keys].sort());
    }
    for (const part of after) {
      if (part.kind === "bundle") expect(part.bundle.statements).toBe(part.statements.length);
    }
    const some = await partsOf(reader, [mursi.id, anna.id]);
    expect(some.flatMap((part) => (part.kind === "node" ? [part.node.name] : [])).sort()).toEqual([
      "Anna Berg",
      "Mohamed Morsi",
    ]);
  });

  it("leaves the sources of an export as the articles are, so that it can be taken back wherever they are read in", async () => {
    const spoken = articleGraph({ title: "Fünf", says: [contacted(anna, bert, { attributedTo: mursi })] });
    await fresh.store.writer.write([spoken]);
    const before = await partsOf(reader);
    await merge(morsi, mursi);
    await merge(morsi, third);
    const after = await partsOf(reader);
    const sources = (parts: readonly SubgraphPart[]) =>
      parts.flatMap((part) => (part.kind === "article" && part.source ? [part.source] : []));
    expect(sources(after).map((source) => ({ ...source, ends: undefined }))).toEqual(sources(before));
    expect(sources(before).flatMap(({ ends = [] }) => ends)).toEqual([]);
    const meant = new Map(sources(after).flatMap(({ ends = [] }) => ends.map((of) => [of.id as string, of] as const)));
    const whose = ({ id, source, target, attributedTo, attributedToName }: StatementEnds) => ({
      ...{ id, source, target, attributedTo, attributedToName },
    });
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    const takenBack = viewsOf(after).map((view) => whose({ ...view, ...meant.get(view.id) }));
    expect(takenBack.sort(byId)).toEqual(viewsOf(before).map(whose).sort(byId));
    expect(meant.size).toBeGreaterThan(4);
    await fresh.store.writer.erase([spoken.article.id]);
  });

  it("goes on in chains, and split in any order brings back exactly what was there", async () => {
    const [first, second] = [await merge(mursi, third), await merge(morsi, mursi)];
    expect(await reader.node({ id: third.id })).toMatchObject({
      id: morsi.id,
      members: expect.arrayContaining([third.id]),
    });
    await split(first);
    expect(await reader.node({ id: third.id })).toMatchObject({ id: third.id, name: "M. Morsy" });
    expect(await reader.node({ id: mursi.id })).toMatchObject({ id: morsi.id });
    await split(second);
    expect(await everything(reader)).toEqual(apart);
  });

  it("raises the revision with every merge and split", async () => {
    const revision = async (): Promise<number> => (await reader.status({})).revision;
    const before = await revision();
    const made = await merge(morsi, mursi);
    expect(await revision()).toBe(before + 1);
    await split(made);
    expect(await revision()).toBe(before + 2);
  });

  it("is not seen by Cypher", async () => {
    const query = "MATCH (p:Person) RETURN p.name AS name ORDER BY name";
    const before = await cells(reader, query);
    await merge(morsi, mursi);
    expect(await cells(reader, query)).toEqual(before);
  });

  describe("after the articles were read in again", () => {
    it("holds, and shows what is there of a node of which a member is gone", async () => {
      await merge(morsi, mursi);
      const before = await checksum(reader);
      await eraseAll(fresh.store);
      expect(await reader.node({ id: morsi.id })).toBeUndefined();
      await fresh.store.writer.write([withoutMorsi(graphs[0]!)]);
      expect(await reader.node({ id: morsi.id })).toMatchObject({
        id: morsi.id,
        name: "Mohammed Mursi",
        members: [mursi.id],
      });
      await fresh.store.writer.write(graphs);
      expect(await checksum(reader)).toEqual(before);
    });

    it("is there for whoever opens the store again", async () => {
      await merge(morsi, mursi);
      const again = await fresh.openAgain();
      try {
        expect(await again.reader.node({ id: mursi.id })).toMatchObject({ id: morsi.id });
      } finally {
        await again.close();
      }
    });
  });
}

/** As another extractor might have read it. */
function withoutMorsi({ article, entities, mentions, statements }: ArticleGraph): ArticleGraph {
  return {
    article: { ...article, extractor: "another/1" },
    entities: entities.filter(({ id }) => id !== morsi.id),
    mentions: mentions.filter(({ entityId }) => entityId !== morsi.id),
    statements: statements.filter(({ source, target }) => source !== morsi.id && target !== morsi.id),
  };
}

const viewsOf = (parts: readonly SubgraphPart[]): StatementView[] =>
  parts.flatMap((part) => (part.kind === "bundle" ? part.statements : []));

async function partsOf(reader: GraphStore, nodes?: readonly EntityId[]): Promise<SubgraphPart[]> {
  const parts: SubgraphPart[] = [];
  for await (const part of reader.subgraph({ evidence: true, sources: true, ...(nodes && { nodes }) }))
    parts.push(part);
  return parts;
}

/** What a reader sees, but for the revision. */
async function everything(reader: GraphStore): Promise<unknown> {
  const status = { ...(await reader.status({})), revision: 0 };
  return [
    status,
    await partsOf(reader),
    await reader.overview({ limit: 100 }),
    await reader.search({ q: "Mo", limit: 9 }),
  ];
}
