import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import * as api from "#schema/api.ts";
import { sampleGraphs, who } from "./sample-graphs.ts";
import { startTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(sampleGraphs);
});
afterAll(() => server.close());

/** Reads an answer and holds it against the schema that the document and the client go by. */
async function get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const response = await fetch(server.url + path);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return schema.parse(JSON.parse(text));
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

describe("reading the graph", () => {
  it.each(["Müller", "Mueller", "muller", "ada mül"])("finds Ada Müller by %s", async (q) => {
    const { results } = await get(`/api/search?q=${encodeURIComponent(q)}`, api.SearchAnswer);
    expect(results.map(({ name }) => name)).toEqual(["Ada Müller"]);
  });

  it("searches one type", async () => {
    expect((await get("/api/search?q=Brand&type=Person", api.SearchAnswer)).results).toEqual([]);
    expect((await get("/api/search?q=Brand&type=Event", api.SearchAnswer)).results).toHaveLength(1);
  });

  it("gives a node and its neighbours by relation and direction", async () => {
    const node = await get(`/api/nodes/${who.berg.id}`, api.NodeAnswer);
    expect(node.name).toBe("Jonas Berg");
    const all = await get(`/api/nodes/${who.berg.id}/neighbours`, api.NeighboursAnswer);
    expect(all.bundles.map(({ type }) => type).sort()).toEqual(["CONTACTED", "CRITICIZED"]);
    const out = await get(`/api/nodes/${who.berg.id}/neighbours?direction=out`, api.NeighboursAnswer);
    expect(out.bundles.map(({ type }) => type)).toEqual(["CRITICIZED"]);
    const relation = await get(`/api/nodes/${who.berg.id}/neighbours?relation=CONTACTED`, api.NeighboursAnswer);
    expect(relation.bundles).toMatchObject([{ statements: 2, contested: true }]);
  });

  it("suggests nodes that may be the same, and knows no node that is not there", async () => {
    const path = `/api/nodes/${who.berg.id}/maybe-same`;
    expect(await get(path, api.MaybeSameAnswer)).toEqual({ suggestions: [] });
    expect((await fetch(`${server.url}/api/nodes/per_0000000000000000/maybe-same`)).status).toBe(404);
    expect((await fetch(`${server.url}${path}?limit=3`)).status).toBe(400);
  });

  it("pages neighbours by cursor", async () => {
    const first = await get(`/api/nodes/${who.berg.id}/neighbours?limit=1`, api.NeighboursAnswer);
    expect(first.truncated).toBe(true);
    const cursor = encodeURIComponent(first.cursor ?? "");
    const second = await get(`/api/nodes/${who.berg.id}/neighbours?limit=1&cursor=${cursor}`, api.NeighboursAnswer);
    expect(second.bundles).not.toEqual(first.bundles);
  });

  it("gives the edges among nodes, and refuses what is no id", async () => {
    const { mueller, berg } = who;
    const answer = await post("/api/among", { nodes: [mueller.id, berg.id], outlines: true });
    expect(answer.status).toBe(200);
    const { bundles, outlines, articles } = api.AmongAnswer.parse(await answer.json());
    expect(bundles.map(({ type }) => type)).toContain("CONTACTED");
    expect(articles.map(({ id }) => id)).toEqual([...new Set(outlines.map(({ articleId }) => articleId))]);
    expect((await post("/api/among", { nodes: ["nobody"] })).status).toBe(400);
    expect((await post("/api/among", { nodes: [] })).status).toBe(400);
  });

  it("gives the quotes of an edge, also from the other end", async () => {
    const { mueller, berg } = who;
    const to = `/api/statements?source=${mueller.id}&target=${berg.id}&type=CONTACTED`;
    const { statements } = await get(to, api.StatementsAnswer);
    expect(statements.map(({ outlet }) => outlet)).toEqual(["Kreisblatt", "Nordheimer Bote"]);
    const back = `/api/statements?source=${berg.id}&target=${mueller.id}`;
    expect((await get(back, api.StatementsAnswer)).statements).toEqual([]);
    expect((await get(`${back}&bothWays=true`, api.StatementsAnswer)).statements).toHaveLength(2);
  });

  it("gives articles without texts, and one with its text, where every quote stands", async () => {
    const { articles } = await get("/api/articles", api.ArticlesAnswer);
    expect(articles.map(({ title }) => title)).toEqual(["Stadtwerke weisen Vorwürfe zurück", "Anruf vor dem Brand"]);
    const article = await get(`/api/articles/${articles[1]?.id}`, api.ArticleAnswer);
    expect(article.statements).toHaveLength(2);
    for (const { quote, start, end } of article.statements) expect(article.text.slice(start, end)).toBe(quote);
  });

  it("pages articles by cursor", async () => {
    const first = await get("/api/articles?limit=1", api.ArticlesAnswer);
    const rest = await get(
      `/api/articles?limit=1&cursor=${encodeURIComponent(first.cursor ?? "")}`,
      api.ArticlesAnswer,
    );
    expect(rest.articles[0]?.id).not.toBe(first.articles[0]?.id);
    expect(rest.cursor).toBeUndefined();
  });

  it("finds the way from Müller to the Stadtwerke", async () => {
    const { paths } = await get(`/api/paths?from=${who.mueller.id}&to=${who.stadtwerke.id}`, api.PathsAnswer);
    expect(paths[0]?.nodes.map(({ name }) => name)).toEqual(["Ada Müller", "Jonas Berg", "Stadtwerke Nordheim"]);
    expect(paths[0]?.hops.every(({ statement }) => statement.quote.length > 0)).toBe(true);
  });

  it("gives the overview, the timeline and the status", async () => {
    expect((await get("/api/overview?limit=3", api.OverviewAnswer)).nodes).toHaveLength(3);
    const { bins } = await get("/api/timeline?precision=year", api.TimelineAnswer);
    expect(bins).toEqual([{ date: "2024", counts: { CONTACTED: 2, DENIED: 1, CRITICIZED: 1 } }]);
    expect(await get("/api/status", api.StatusAnswer)).toMatchObject({ engine: "embedded", articles: 2 });
  });
});

describe("the console", () => {
  it("answers rows in the order of the columns", async () => {
    const query = "MATCH (a:Person)-[r:CONTACTED]->(b) WHERE a.name = $name RETURN b.name AS who, count(r) AS times";
    const response = await post("/api/cypher", { query, params: { name: "Ada Müller" } });
    const answer = api.CypherAnswer.parse(await response.json());
    expect(answer).toMatchObject({ columns: ["who", "times"], rows: [["Jonas Berg", 2]], truncated: false });
  });

  it("stops at the limit and says so", async () => {
    const response = await post("/api/cypher", { query: "MATCH (n:Person) RETURN n.name AS name", limit: 2 });
    expect(await response.json()).toMatchObject({
      rows: [[expect.anything()], [expect.anything()]],
      truncated: true,
      truncatedBy: "rows",
    });
  });

  it("streams lines: columns, rows, end", async () => {
    const query = "UNWIND [1, 2, 3] AS x RETURN x";
    const response = await post("/api/cypher", { query }, { Accept: "application/x-ndjson" });
    expect(response.headers.get("content-type")).toContain("application/x-ndjson");
    const lines = (await response.text()).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { columns: ["x"], notices: [] },
      [1],
      [2],
      [3],
      { truncated: false, elapsedMs: expect.any(Number) as number, rows: 3 },
    ]);
  });

  it("says line and column of a mistake", async () => {
    const response = await post("/api/cypher", { query: "MATCH (n)\nRETRN n" });
    expect(response.status).toBe(400);
    const { error } = api.ErrorAnswer.parse(await response.json());
    expect(error).toMatchObject({ code: "CYPHER_SYNTAX", details: { line: 2, column: 1 } });
    expect(error.message).toContain("Invalid input 'RETRN'");
  });

  it("names a parameter that is missing", async () => {
    const response = await post("/api/cypher", { query: "MATCH (n {id: $id}) RETURN n" });
    expect(response.status).toBe(400);
    expect(((await response.json()) as api.ErrorAnswer).error.message).toContain("$id is missing");
  });

  it("refuses a write with the name of the rule and counts it", async () => {
    const response = await post("/api/cypher", { query: "MATCH (n) DETACH DELETE n" });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "CYPHER_REFUSED", details: { rule: "write" } } });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('console_refused_total{rule="write"} 1');
    expect(metrics).toContain('route="/api/cypher",status="403"');
  });

  it("stops what takes too long", async () => {
    const query =
      "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c RETURN count(*) AS n";
    const response = await post("/api/cypher", { query, timeoutMs: 300 });
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ error: { code: "QUERY_TOO_SLOW" } });
    expect((await post("/api/cypher", { query: "RETURN 1 AS one" })).status).toBe(200);
  });
});

describe("queries whose client goes away", () => {
  it("stop, all of them, and leave the console free", async () => {
    const query =
      "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c RETURN count(*) AS n";
    const gone = Array.from({ length: 20 }, () => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 300);
      const headers = { "Content-Type": "application/json" };
      const body = JSON.stringify({ query, timeoutMs: 60_000 });
      return fetch(`${server.url}/api/cypher`, { method: "POST", headers, body, signal: stop.signal });
    });
    for (const { status } of await Promise.allSettled(gone)) expect(status).toBe("rejected");
    const running = async (): Promise<string | undefined> =>
      /console_queries_running (\d+)/.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1];
    await expect.poll(running, { timeout: 10_000 }).toBe("0");
    expect((await post("/api/cypher", { query: "RETURN 1 AS one" })).status).toBe(200);
  });
});

describe("events", () => {
  it("tells the revision at once and again when the graph changes", async () => {
    const stop = new AbortController();
    const response = await fetch(`${server.url}/api/events`, { signal: stop.signal });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    const revisions: number[] = [];
    const readUntil = async (count: number): Promise<void> => {
      for (let text = ""; revisions.length < count;) {
        text += decoder.decode((await reader.read()).value, { stream: true });
        for (const [, data = ""] of text.matchAll(/event: revision\ndata: (.*)\n\n/g))
          revisions.push(api.RevisionEvent.parse(JSON.parse(data)).revision);
        text = text.slice(text.lastIndexOf("\n\n") + 2);
      }
    };
    await readUntil(1);
    const [first] = sampleGraphs;
    if (!first) throw new Error("no sample");
    await server.store.writer.write([{ ...first, article: { ...first.article, extractor: "test/2" } }]);
    await readUntil(2);
    expect(revisions[1]).toBeGreaterThan(revisions[0] ?? Infinity);
    stop.abort();
  });
});
