import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleGraphs, who } from "../sample-graphs.ts";
import { checksum } from "#store/checksum.ts";
import type { CypherRequest, Store } from "#store/graph-store.ts";
import { refuseWritten } from "#store/neo4j/console.ts";
import { closeDrivers, makeDrivers } from "#store/neo4j/drivers.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { refuseByPlan } from "#store/neo4j/refuse-by-plan.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { allowedQueries } from "./allowed-queries.ts";
import { attacks } from "./attacks.ts";
import { judge } from "./judge.ts";

const neo4j = await startNeo4j();
const slow = new Set("range iteration value-size reduce path-length regex nesting too-complex query-length".split(" "));
/** What only the layers before the server refuse: to Neo4j it is a query that reads. */
const readsOnly = new Set(["function", "construct", "use", "prefix", "unicode-escape", "control-character", "syntax"]);
const params = { rows: ["x"], key: "a", url: "http://127.0.0.1:1/x", id: "x", pattern: "x", l: "X", t: "X" };

/** Ways to nodes that have no relationship. */
const besideTheGraph = [
  "MATCH (n) RETURN n",
  "MATCH (n:!Person) RETURN n",
  "MATCH (n:Meta) RETURN n.head AS head",
  "MATCH (n:$($label)) RETURN n",
  "MATCH (n:$any($labels)) RETURN n",
  "MATCH (n:$('Me' + 'ta')) RETURN properties(n) AS p",
  "MATCH (n IS $($label)) RETURN n",
  "WITH 'Meta' AS label MATCH (n:$(label)) RETURN properties(n) AS p",
  "MATCH (n:Meta)-->{0,1}(m) RETURN n",
  "MATCH p = (n)-[*0..0]-(m) RETURN p",
  "MATCH (n)((x)-->(y)){0,2} RETURN properties(n) AS p",
  "MATCH (n)((x)-->(y)){,2}(m) RETURN m",
  "MATCH p = shortestPath((a)-[*0..1]-(b)) RETURN p",
  "MATCH p = SHORTEST 1 (a)-->{0,2}(b) RETURN p",
  "MATCH (n) MATCH (n)-[*0..1]-(m) WHERE (m)-[*0..1]-(:Meta) RETURN m",
  "RETURN [(a)-[*0..1]-(b) | properties(b)] AS p",
  "RETURN COLLECT { MATCH (n)-[*0]-() RETURN properties(n) } AS p",
];

if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");
describe.skipIf(!neo4j && !process.env.CI)("Neo4j itself, without the guard before it", () => {
  let store: Store;
  let calls = 0;
  const canary = createServer((_request, response) => {
    calls += 1;
    response.end("a,b\n");
  });

  beforeAll(async () => {
    if (!neo4j) throw new Error("no Neo4j");
    await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
    store = await openNeo4jStore(neo4j);
    await store.writer.prepare();
    await store.writer.write(sampleGraphs);
  });
  afterAll(async () => {
    canary.close();
    await store.close();
    await neo4j?.stop();
  });

  const run = async (query: string, given: CypherRequest["params"]): Promise<number> => {
    const answer = await store.reader.cypher({ query, params: given, limit: 5, timeoutMs: 3_000 });
    let rows = 0;
    for await (const row of answer.rows) rows += row.length;
    return rows;
  };

  it("lets no attack through its plan, its reading mode and its rolled back transaction", async () => {
    const before = await checksum(store.reader);
    const through: string[] = [];
    for (const [rule, text] of attacks.filter(([name]) => !slow.has(name))) {
      const query = text.replaceAll("CANARY", `http://127.0.0.1:${(canary.address() as AddressInfo).port}`);
      const failed = await run(query, params).then(
        () => undefined,
        (error: { code?: string }) => error.code ?? "no code",
      );
      if (failed === undefined && !readsOnly.has(rule)) through.push(`${rule}: ${query}`);
    }
    expect(through).toEqual([]);
    expect(await checksum(store.reader)).toBe(before);
    expect(calls).toBe(0);
  }, 600_000);

  it("refuses by the plan alone what would do more than read, in a transaction that could write", async () => {
    const drivers = makeDrivers(neo4j as NonNullable<typeof neo4j>);
    const through: string[] = [];
    for (const [rule, query] of attacks.filter(([name]) => !slow.has(name) && !readsOnly.has(name))) {
      const session = drivers.console.session({ database: drivers.database, defaultAccessMode: "WRITE" });
      const done = await refuseByPlan(session.beginTransaction(), query, params)
        .then(() => true)
        .catch(() => false);
      if (done) through.push(`${rule}: ${query}`);
      await session.close();
    }
    await closeDrivers(drivers);
    // The planner leaves out what can never come to be; nothing of it is left to do any harm.
    expect(through).toEqual(["write: MATCH (n) WHERE false SET n.name = 'X'"]);
  }, 600_000);

  it("refuses to write by the reading transaction alone, and notices by the counters alone", async () => {
    const drivers = makeDrivers(neo4j as NonNullable<typeof neo4j>);
    const before = await checksum(store.reader);
    const through: string[] = [];
    for (const [, query] of attacks.filter(([name]) => name === "write")) {
      const session = drivers.console.session({ database: drivers.database, defaultAccessMode: "READ" });
      const done = await session
        .beginTransaction()
        .run(query, params)
        .then(() => true)
        .catch(() => false);
      if (done) through.push(query);
      await session.close();
    }
    const writing = drivers.console.session({ database: drivers.database, defaultAccessMode: "WRITE" });
    const { summary } = await writing.beginTransaction().run("CREATE (n:X) RETURN n", {});
    expect(() => refuseWritten(summary)).toThrow(expect.objectContaining({ status: 500, details: { rule: "write" } }));
    await writing.close();
    await closeDrivers(drivers);
    expect(through).toEqual([]);
    expect(await checksum(store.reader)).toBe(before);
  }, 600_000);

  it("lists what runs with the request that asked for it", async () => {
    const { app, database, ...rest } = makeDrivers(neo4j as NonNullable<typeof neo4j>);
    const stop = new AbortController();
    const query = "UNWIND range(1, 1000000000000) AS x RETURN count(x) AS c";
    const asked = store.reader
      .cypher({ query, params: {}, limit: 1, timeoutMs: 60_000, requestId: "request 7", signal: stop.signal })
      .then(({ rows }) => rows[Symbol.asyncIterator]().next());
    const listed = async (): Promise<unknown[]> => {
      const show = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.task = 'console' RETURN metaData";
      return (await app.executeQuery(show, {}, { database })).records.map(
        (record) => record.get("metaData") as unknown,
      );
    };
    await expect.poll(listed, { timeout: 60_000 }).toEqual([{ app: "beleg", task: "console", requestId: "request 7" }]);
    stop.abort();
    await expect(asked).rejects.toMatchObject({ code: "CANCELLED" });
    await closeDrivers({ app, database, ...rest });
  }, 120_000);

  it("agrees that everything the guard allows only reads", async () => {
    const given = { id: "per_0", other: "per_1", name: "Ada", ids: ["per_0"], date: null, label: "Person" };
    const refused: string[] = [];
    for (const query of allowedQueries) {
      expect(judge({ query, params: given, engine: "neo4j" })).toMatchObject({ notices: [] });
      // Read to its end: an answer that nobody reads keeps one of the console's few connections.
      const code = await run(query, given).then(
        () => "",
        (error: { code?: string }) => error.code ?? "",
      );
      if (code === "CYPHER_REFUSED") refused.push(query);
    }
    expect(refused).toEqual([]);
  }, 600_000);

  it("finds nothing of what people keep beside the graph, once the guard has read the query", async () => {
    const given = { label: "Meta", labels: ["Meta", "Person"] };
    const ask = async (query: string): Promise<string> => {
      const verdict = judge({ query, params: given, engine: "neo4j" });
      if (!("query" in verdict)) throw new Error(JSON.stringify(verdict));
      const answer = await store.reader.cypher({ query: verdict.query, params: given, limit: 50, timeoutMs: 10_000 });
      const rows: unknown[] = [];
      for await (const row of answer.rows) rows.push(row);
      return JSON.stringify(rows);
    };
    const note = { key: who.berg.id, text: "a word beside the graph", changedAt: "2026-01-01T00:00:00.000Z" };
    await store.keeper.putNote(note);
    expect(await ask("MATCH (n) RETURN count(n) AS all")).toBe("[[7]]");
    for (const query of besideTheGraph) expect(await ask(query), query).not.toContain(note.text);
    expect(await store.keeper.notes({})).toEqual([note]);
  });
});
