import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleGraph } from "#schema/article-graph.ts";
import type { CypherNode, CypherPath, CypherRelationship } from "#schema/cypher-value.ts";
import { ArticleView, GraphNode, Neighbourhood, Path, StatementView, StoreStatus, Subgraph } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { articleGraph, person } from "./builders.ts";
import { checksum } from "./checksum.ts";
import { anna, bert, cells, cora, dirk, graphs, hafen, lonely, names, nordwerk } from "./contract-fixtures.ts";
import type { FreshStore } from "./contract-fixtures.ts";
import type { GraphStore, NeighboursRequest, PathsRequest } from "./graph-store.ts";
import { mergedContract } from "./merged/merged.contract.ts";
import { keeperContract } from "./keeping/keeper.contract.ts";
import { graphWriterContract } from "./graph-writer.contract.ts";
import { maybeSameContract } from "./maybe-same.contract.ts";
import { hostileContract } from "./reading/hostile.contract.ts";
import { searchContract } from "./reading/search.contract.ts";

/** What every engine must do alike: reading, queries that people type, and writing. */
export function graphStoreContract(name: string, openFreshStore: () => Promise<FreshStore>): void {
  describe(`${name}: searching`, () => searchContract(openFreshStore));
  describe(`${name}: what may be the same`, () => maybeSameContract(openFreshStore));
  describe(`${name}: reading`, () => reading(openFreshStore));
  describe(`${name}: asked with hostile texts`, () => hostileContract(openFreshStore));
  describe(`${name}: queries that people type`, () => queries(openFreshStore));
  describe(`${name}: writing`, () => graphWriterContract(openFreshStore));
  describe(`${name}: merged`, () => mergedContract(openFreshStore));
  describe(`${name}: keeping`, () => keeperContract(openFreshStore));
}

function reading(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  let reader: GraphStore;
  beforeAll(async () => {
    fresh = await openFreshStore();
    reader = fresh.store.reader;
    await fresh.store.writer.write(graphs);
  });
  afterAll(() => fresh.dispose());

  it("gives a node with its degree and articles, and nothing for an unknown id", async () => {
    const node = await reader.node({ id: anna.id });
    expect(GraphNode.parse(node)).toEqual({
      id: anna.id,
      type: "Person",
      name: "Anna Müller",
      aliases: ["Müller", "die Ministerin"],
      degree: 6,
      articles: 5,
    });
    expect((await reader.node({ id: hafen.id }))?.date).toBe("2024-05");
    expect(await reader.node({ id: person("Niemand").id })).toBeUndefined();
  });

  it("gives neighbours with the most statements first, and the bundles that join them", async () => {
    const answer = Subgraph.parse(await reader.neighbours({ id: anna.id, direction: "both", limit: 10 }));
    expect(names(answer.nodes)).toEqual(["Bert Falk", "Nordwerk AG", "Dirk Øster"]);
    expect(answer).toMatchObject({ truncated: false, total: 3 });
    expect(answer.bundles.find(({ source, target }) => source === anna.id && target === bert.id)).toEqual({
      type: "CONTACTED",
      source: anna.id,
      target: bert.id,
      statements: 2,
      articles: 2,
      stories: 1,
      contested: true,
      modalities: { asserted: 1, alleged: 1 },
      first: "2024-03-01",
      last: "2024-03-02",
      confidence: 0.8,
    });
    expect(answer.bundles.every(({ source, target }) => source === anna.id || target === anna.id)).toBe(true);
  });
  it("keeps neighbours to relation and direction", async () => {
    const of = async (direction: "in" | "out", relation?: "CONTACTED" | "CRITICIZED" | "DENIED") =>
      names((await reader.neighbours({ id: anna.id, direction, limit: 9, ...(relation ? { relation } : {}) })).nodes);
    expect(await of("out")).toEqual(["Bert Falk", "Nordwerk AG"]);
    expect(await of("in")).toEqual(["Bert Falk", "Nordwerk AG", "Dirk Øster"]);
    expect(await of("in", "CRITICIZED")).toEqual(["Dirk Øster"]);
    const { bundles } = await reader.neighbours({ id: anna.id, direction: "out", relation: "CONTACTED", limit: 9 });
    expect(new Set(bundles.map(({ type, source }) => `${type} ${source}`))).toEqual(new Set([`CONTACTED ${anna.id}`]));
  });
  it("calls a criticism contested when the other side denies, also where only one relation is asked for", async () => {
    const { bundles } = await reader.neighbours({ id: anna.id, direction: "out", relation: "CRITICIZED", limit: 9 });
    expect(bundles).toMatchObject([{ target: nordwerk.id, contested: true }]);
    expect(
      (await reader.neighbours({ id: bert.id, direction: "out", relation: "DENIED", limit: 9 })).bundles,
    ).toMatchObject([{ contested: false }]);
  });
  it("pages through neighbours without repeating or losing one", async () => {
    const seen: EntityId[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader.neighbours({ id: anna.id, direction: "both", limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.nodes.map(({ id }) => id));
      cursor = page.cursor;
      expect(page.truncated).toBe(cursor !== undefined);
    } while (cursor && seen.length < 10);
    expect(seen).toEqual([bert.id, nordwerk.id, dirk.id]);
  });
  it("refuses a cursor that it did not make", async () => {
    await expect(
      reader.neighbours({ id: anna.id, direction: "both", limit: 1, cursor: "nonsense" }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("keeps neighbours to their kind and to the time of a statement that joins them", async () => {
    const of = async (by: Pick<NeighboursRequest, "type" | "from" | "to">) =>
      names((await reader.neighbours({ id: anna.id, direction: "both", limit: 9, ...by })).nodes);
    expect(await of({ type: "Organization" })).toEqual(["Nordwerk AG"]);
    expect(await of({ type: "Event" })).toEqual([]);
    expect(await of({ to: "2023" })).toEqual(["Dirk Øster"]);
    expect(await of({ from: "2024-04-20", to: "2024" })).toEqual(["Bert Falk"]);
    expect(await of({ from: "2024-03-01", to: "2024-03-01" })).toEqual(["Bert Falk", "Nordwerk AG"]);
  });

  it("gives every bundle among nodes, and of it every statement where asked for", async () => {
    const ids = [anna.id, bert.id, cora.id];
    const answer = Neighbourhood.parse(await reader.among({ nodes: [...ids, person("Niemand").id], outlines: true }));
    expect(names(answer.nodes)).toEqual(["Anna Müller", "Bert Falk", "Cora Lindqvist"]);
    expect(answer.bundles.map(({ source, target, contested }) => [source, target, contested])).toEqual(
      [
        [anna.id, bert.id, true],
        [bert.id, anna.id, true],
        [bert.id, cora.id, false],
      ].sort(([one, a], [other, b]) => (`${one} ${a}` < `${other} ${b}` ? -1 : 1)),
    );
    expect(answer.outlines).toHaveLength(4);
    expect(answer.outlines.find(({ modality }) => modality === "negated")).toMatchObject({
      source: bert.id,
      publishedAt: "2024-04",
      eventDate: "2023-12-24",
    });
    expect(answer.articles.map(({ outlet, language }) => `${outlet} ${language}`).sort()).toEqual([
      "Abendpost de",
      "Abendpost de",
      "Morgenblatt de",
    ]);
    expect(await reader.among({ nodes: ids, outlines: false })).toEqual({ ...answer, outlines: [], articles: [] });
    const spoken = await reader.among({ nodes: [anna.id, nordwerk.id], outlines: true });
    expect(spoken.outlines.flatMap(({ speaker }) => speaker ?? [])).toEqual(["Cora Lindqvist"]);
  });
  it("gives only what touches the nodes that a view adds", async () => {
    const answer = await reader.among({
      nodes: [anna.id, bert.id, cora.id, dirk.id],
      touching: [cora.id],
      outlines: true,
    });
    expect(names(answer.nodes)).toEqual(["Cora Lindqvist"]);
    expect(answer.bundles.map(({ source, target }) => new Set([source, target]))).toEqual(
      expect.arrayContaining([new Set([bert.id, cora.id]), new Set([cora.id, dirk.id])]),
    );
    expect(answer.bundles).toHaveLength(2);
    expect(answer.outlines).toHaveLength(2);
  });

  it("gives the statements of a bundle newest first, the other way only when asked", async () => {
    const one = await reader.statements({ source: anna.id, target: bert.id, limit: 10 });
    expect(one.statements.map(({ articleTitle }) => articleTitle)).toEqual(["Eins, Kopie", "Eins"]);
    expect(StatementView.parse(one.statements[1])).toMatchObject({
      quote: "Anna Müller telefonierte mit Bert Falk.",
      outlet: "Morgenblatt",
      sourceName: "Anna Müller",
      targetName: "Bert Falk",
      confidence: 0.6,
      language: "de",
    });
    const both = await reader.statements({ source: anna.id, target: bert.id, bothWays: true, limit: 10 });
    expect(both.statements.map(({ articleTitle }) => articleTitle)).toEqual(["Zwei", "Eins, Kopie", "Eins"]);
  });
  it("gives statements by type alone, undated last, and says when there are more", async () => {
    const all = await reader.statements({ type: "CONTACTED", limit: 50 });
    expect(all).toMatchObject({ truncated: false });
    expect(all.statements).toHaveLength(6);
    expect(all.statements.at(-1)?.publishedAt).toBeUndefined();
    expect(await reader.statements({ limit: 3 })).toMatchObject({ truncated: true, statements: { length: 3 } });
    const spoken = await reader.statements({ source: anna.id, type: "CRITICIZED", limit: 5 });
    expect(spoken.statements).toMatchObject([{ attributedTo: cora.id, attributedToName: "Cora Lindqvist" }]);
    expect((await reader.statements({ target: dirk.id, limit: 5 })).statements).toMatchObject([{ source: cora.id }]);
  });

  it("gives an article with its text, its statements in reading order and its mentions", async () => {
    const [graph] = graphs as readonly [ArticleGraph];
    const article = ArticleView.parse(await reader.article({ id: graph.article.id }));
    expect(article.text).toBe(graph.article.text);
    expect(article.statements.map(({ id }) => id)).toEqual(graph.statements.map(({ id }) => id));
    for (const { quote, start, end } of article.statements) expect(article.text.slice(start, end)).toBe(quote);
    for (const { name, spans } of article.mentions)
      for (const { start, end } of spans) expect(article.text.slice(start, end)).toBe(name);
    expect(article.mentions).toHaveLength(5);
    expect(await reader.article({ id: articleGraph({ title: "Keiner" }).article.id })).toBeUndefined();
  });
  it("lists articles newest first, by page and by outlet", async () => {
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader.articles({ limit: 2, ...(cursor ? { cursor } : {}) });
      titles.push(...page.articles.map(({ title }) => title));
      cursor = page.cursor;
    } while (cursor && titles.length < 20);
    expect(titles).toEqual(["Zwei", "Eins, Kopie", "Eins", "Vier", "Drei"]);
    const { articles } = await reader.articles({ limit: 9, outlet: "Abendpost" });
    expect(articles.map(({ title }) => title)).toEqual(["Zwei", "Eins, Kopie"]);
  });

  it("finds the shortest paths and those one hop longer, whatever the direction", async () => {
    const { paths } = await reader.paths({ from: anna.id, to: cora.id, maxHops: 4, limit: 5 });
    expect(paths.map(({ nodes }) => names(nodes))).toEqual(
      [
        ["Anna Müller", "Dirk Øster", "Cora Lindqvist"],
        ["Anna Müller", "Bert Falk", "Cora Lindqvist"],
      ].sort((one, other) => (idOf(one[1]) < idOf(other[1]) ? -1 : 1)),
    );
    for (const path of paths) {
      const { nodes, hops } = Path.parse(path);
      expect(hops).toHaveLength(nodes.length - 1);
      for (const [at, { bundle, statement }] of hops.entries()) {
        expect(new Set([bundle.source, bundle.target])).toEqual(new Set([nodes[at]?.id, nodes[at + 1]?.id]));
        expect([statement.source, statement.target, statement.type]).toEqual([
          bundle.source,
          bundle.target,
          bundle.type,
        ]);
      }
    }
  });
  it("shows the asserted quote of a hop first, and keeps paths to hops, limit and relation", async () => {
    const [path] = (await reader.paths({ from: anna.id, to: bert.id, maxHops: 1, limit: 5 })).paths;
    expect(path?.hops[0]?.statement).toMatchObject({ modality: "asserted", articleTitle: "Eins" });
    expect((await reader.paths({ from: anna.id, to: cora.id, maxHops: 1, limit: 5 })).paths).toEqual([]);
    expect((await reader.paths({ from: anna.id, to: cora.id, maxHops: 4, limit: 1 })).paths).toHaveLength(1);
    const only = await reader.paths({ from: anna.id, to: cora.id, maxHops: 4, limit: 5, relation: "CONTACTED" });
    expect(only.paths.map(({ nodes }) => names(nodes))).toEqual([["Anna Müller", "Bert Falk", "Cora Lindqvist"]]);
    expect((await reader.paths({ from: anna.id, to: lonely.id, maxHops: 6, limit: 5 })).paths).toEqual([]);
    expect((await reader.paths({ from: anna.id, to: anna.id, maxHops: 6, limit: 5 })).paths).toEqual([]);
  });

  it("goes around weak steps: one story, or nothing asserted", async () => {
    const ways = async (by: Pick<PathsRequest, "minStories" | "asserted">) =>
      (await reader.paths({ from: anna.id, to: cora.id, maxHops: 4, limit: 5, ...by })).paths;
    expect((await ways({ asserted: true })).map(({ nodes }) => nodes.length)).toEqual([3, 3]);
    expect(await ways({ minStories: 2 })).toEqual([]);
    const planned = { from: anna.id, to: nordwerk.id, maxHops: 1, limit: 5, relation: "CONTACTED" } as const;
    expect((await reader.paths(planned)).paths).toHaveLength(1);
    expect((await reader.paths({ ...planned, asserted: true })).paths).toEqual([]);
  });

  it("gives the best-connected part as overview, all bundles within it and none beyond", async () => {
    const small = Subgraph.parse(await reader.overview({ limit: 3 }));
    expect(names(small.nodes)).toContain("Anna Müller");
    expect(small.nodes).toHaveLength(3);
    expect(small).toMatchObject({ truncated: true, total: 6 });
    const inside = new Set(small.nodes.map(({ id }) => id));
    expect(small.bundles.every(({ source, target }) => inside.has(source) && inside.has(target))).toBe(true);
    const all = await reader.overview({ limit: 100 });
    expect(all).toMatchObject({ truncated: false });
    expect(all.bundles).toHaveLength(9);
  });

  it("counts statements per month and year, with bins of their own for dates that are less precise", async () => {
    expect((await reader.timeline({ precision: "month", by: "publishedAt" })).bins).toEqual([
      { date: "2023", counts: { CRITICIZED: 1 } },
      { date: "2024-03", counts: { CONTACTED: 2, CRITICIZED: 1, DENIED: 1 } },
      { date: "2024-04", counts: { CONTACTED: 2 } },
    ]);
    expect((await reader.timeline({ precision: "year", by: "publishedAt" })).bins).toHaveLength(2);
    const days = (await reader.timeline({ precision: "day", by: "publishedAt" })).bins;
    expect(days.map(({ date }) => date)).toEqual(["2023", "2024-03-01", "2024-03-02", "2024-04"]);
    expect((await reader.timeline({ precision: "day", by: "eventDate" })).bins).toEqual([
      { date: "2023-12-24", counts: { CONTACTED: 1 } },
    ]);
  });

  it("says how much there is", async () => {
    expect(StoreStatus.parse(await reader.status({}))).toMatchObject({
      engine: fresh.store.engine,
      articles: 5,
      entities: { Person: 5, Organization: 1, Event: 1 },
      statements: { CONTACTED: 6, DENIED: 2, CRITICIZED: 2 },
      outlets: [
        { name: "Morgenblatt", articles: 3 },
        { name: "Abendpost", articles: 2 },
      ],
    });
  });

  it("streams a part of the graph with its evidence, nodes first, in one order", async () => {
    const parts = [];
    for await (const part of reader.subgraph({ nodes: [bert.id, anna.id], evidence: true })) parts.push(part);
    expect(parts.map(({ kind }) => kind)).toEqual([
      "node",
      "node",
      "bundle",
      "bundle",
      "article",
      "article",
      "article",
    ]);
    const bundles = parts.filter((part) => part.kind === "bundle");
    expect(bundles.map(({ bundle, statements }) => [bundle.statements, statements.length])).toEqual(
      bundles.map(({ bundle }) => [bundle.statements, bundle.statements]),
    );
    const bare = [];
    for await (const part of reader.subgraph({ evidence: false })) bare.push(part);
    expect(bare.filter(({ kind }) => kind === "node")).toHaveLength(7);
    expect(bare.filter(({ kind }) => kind === "article")).toHaveLength(0);
  });

  it("stops when it is told to", async () => {
    const stopped = AbortSignal.abort();
    await expect(reader.search({ q: "a", limit: 5, signal: stopped })).rejects.toMatchObject({ code: "CANCELLED" });
    await expect(reader.overview({ limit: 5, signal: stopped })).rejects.toMatchObject({ code: "CANCELLED" });
  });
}

const idOf = (name: string | undefined): EntityId => person(name ?? "").id;

function queries(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  let reader: GraphStore;
  beforeAll(async () => {
    fresh = await openFreshStore();
    reader = fresh.store.reader;
    await fresh.store.writer.write(graphs);
  });
  afterAll(() => fresh.dispose());

  it("gives nodes, relationships and paths by the ids that the rest of the store uses", async () => {
    const query = "MATCH p = (a:Person {name: $name})-[r:CONTACTED]->(b:Person) RETURN a, r, b, p ORDER BY r.id";
    const [row] = (await cells(reader, query, { params: { name: "Bert Falk" } })) as [
      [CypherNode, CypherRelationship, CypherNode, CypherPath],
    ];
    const [a, r, b, p] = row;
    expect(a).toMatchObject({
      $type: "node",
      id: bert.id,
      labels: ["Person"],
      properties: { name: "Bert Falk", degree: 4 },
    });
    expect(r).toMatchObject({
      $type: "relationship",
      type: "CONTACTED",
      source: bert.id,
      target: b.id,
      properties: { confidence: 0.9 },
    });
    expect(r.id).toMatch(/^sta_/);
    expect(p).toMatchObject({ $type: "path", nodes: [{ id: bert.id }, { id: b.id }], relationships: [{ id: r.id }] });
  });
  it("names the ends of a relationship that comes alone", async () => {
    const [row] = (await cells(reader, "MATCH (:Person)-[r:DENIED]->(:Event) RETURN r")) as [[CypherRelationship]];
    expect(row[0]).toMatchObject({ source: bert.id, target: hafen.id });
  });
  it("gives scalars, lists, maps and integers beyond 2^53", async () => {
    const [row] = await cells(
      reader,
      "RETURN 1 AS one, 0.5 AS half, 'ü' AS text, true AS yes, null AS nothing, [1, 'a', null] AS list, {k: [1]} AS map, 9007199254740993 AS big",
    );
    expect(row).toEqual([
      1,
      0.5,
      "ü",
      true,
      null,
      [1, "a", null],
      { k: [1] },
      { $type: "integer", value: "9007199254740993" },
    ]);
    expect(await cells(reader, "RETURN $n AS n, $list AS list", { params: { n: 3, list: [1, { a: null }] } })).toEqual([
      [3, [1, { a: null }]],
    ]);
  });
  it("gives whole nodes beside an expression without a name, and calls its column by its text", async () => {
    const query = "MATCH (n:Person)-[r:CONTACTED]->() RETURN n, count(r) ORDER BY count(r) DESC, n.id LIMIT 1";
    const answer = await reader.cypher({ query, params: {}, limit: 5, timeoutMs: 20_000 });
    expect(answer.columns).toEqual(["n", "count(r)"]);
    for await (const row of answer.rows) expect(row).toMatchObject([{ $type: "node", id: anna.id }, 3]);
    const [[all]] = (await cells(reader, "MATCH (n:Event) RETURN collect(n)")) as [[CypherNode[]]];
    expect(all).toMatchObject([{ id: hafen.id }]);
  });
  it("knows the columns before the rows, also of an empty answer", async () => {
    const answer = await reader.cypher({
      query: "MATCH (n:Nobody) RETURN n.b AS b, n.a AS a",
      params: {},
      limit: 5,
      timeoutMs: 20_000,
    });
    expect(answer.columns).toEqual(["b", "a"]);
    for await (const row of answer.rows) expect(row).toBeUndefined();
    expect(answer.truncated()).toBe(false);
  });
  it.each([
    [1, true],
    [2499, true],
    [2500, false],
    [2501, false],
  ])("gives at most %i of 2500 rows and says whether there are more", async (limit, truncated) => {
    const answer = await reader.cypher({
      query: "UNWIND range(1, 2500) AS x RETURN x",
      params: {},
      limit,
      timeoutMs: 20_000,
    });
    let count = 0;
    for await (const [x] of answer.rows) {
      count += 1;
      expect(x).toBe(count);
    }
    expect(count).toBe(Math.min(limit, 2500));
    expect(answer.truncated()).toBe(truncated);
  });
  it("tells the plan of a query without running it, and refuses one that would write", async () => {
    const query = "MATCH (n:Person)-[r:CONTACTED]->(m) RETURN n.name AS a, count(r) AS n";
    const { steps } = await reader.plan({ query, params: {}, timeoutMs: 20_000 });
    expect(steps.length).toBeGreaterThan(2);
    expect(steps[0]).toMatchObject({ depth: 0 });
    expect(Math.max(...steps.map(({ depth }) => depth))).toBeGreaterThan(0);
    const writing = reader.plan({ query: "CREATE (n:X) RETURN n", params: {}, timeoutMs: 20_000 });
    await expect(writing).rejects.toMatchObject({ code: "CYPHER_REFUSED" });
  });
  it("goes on after a reader that stops early", async () => {
    const answer = await reader.cypher({
      query: "UNWIND range(1, 100000) AS x RETURN x",
      params: {},
      limit: 100_000,
      timeoutMs: 20_000,
    });
    for await (const [x] of answer.rows) if (x === 3) break;
    expect(await cells(reader, "RETURN 1 AS x")).toEqual([[1]]);
  });
  it("says where a query is wrong", async () => {
    await expect(cells(reader, "MATCH (n)\nRETRUN n")).rejects.toMatchObject({
      code: "CYPHER_SYNTAX",
      status: 400,
      details: { line: 2, column: 1, near: "RETRUN" },
    });
    await expect(cells(reader, "MATCH (n) RETURN missing")).rejects.toMatchObject({
      code: "CYPHER_SYNTAX",
      details: { line: 1, column: 18 },
    });
  });
  it.each([
    "CREATE (n:Planted) RETURN n",
    "MATCH (n:Person) SET n.name = 'x' RETURN n",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Planted {id: 'x'}) RETURN n",
    "MATCH (n:Person) REMOVE n.name RETURN n",
    "FOREACH (x IN [1] | CREATE (:Planted))",
    "CREATE INDEX planted FOR (n:Person) ON (n.name)",
    "MATCH (n:Person) CALL { WITH n CREATE (m:Planted) RETURN m } RETURN n",
  ])("refuses %s and changes nothing", async (query) => {
    const before = await checksum(reader);
    await expect(cells(reader, query)).rejects.toMatchObject({ code: "CYPHER_REFUSED", status: 403 });
    expect(await checksum(reader)).toBe(before);
    expect(await cells(reader, "MATCH (n:Planted) RETURN count(n) AS n")).toEqual([[0]]);
  });
  it("stops a query that takes too long, and answers others afterwards", async () => {
    const slow = cells(reader, "UNWIND range(1, 1000000000000) AS x RETURN count(x) AS c", { timeoutMs: 500 });
    await expect(slow).rejects.toMatchObject({ code: "QUERY_TOO_SLOW", status: 504 });
    expect((await reader.node({ id: anna.id }))?.name).toBe("Anna Müller");
  });
  it("stops a query that nobody waits for", async () => {
    const stop = new AbortController();
    const slow = cells(reader, "UNWIND range(1, 1000000000000) AS x RETURN count(x) AS c", { signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    await expect(slow).rejects.toMatchObject({ code: "CANCELLED" });
    expect((await reader.node({ id: anna.id }))?.name).toBe("Anna Müller");
  });
}
