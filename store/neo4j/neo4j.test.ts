import neo4j from "neo4j-driver";
import { afterAll, describe, expect, it } from "vitest";
import { articleGraph, contacted, person } from "../builders.ts";
import { checksum } from "../checksum.ts";
import { graphStoreContract } from "../graph-store.contract.ts";
import { explainConsole } from "./console.ts";
import { closeDrivers, makeDrivers } from "./drivers.ts";
import { openNeo4jStore } from "./open.ts";
import { startNeo4j } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

const server = await startNeo4j({ auth: true });

if (!server) {
  const inCi = Boolean(process.env["CI"]);
  if (!inCi) process.stderr.write("SKIPPED: no Neo4j\n");
  describe.skipIf(!inCi)("SKIPPED: no Neo4j", () => {
    it("has Java 17 and Maven to run Neo4j in CI", () => expect(server).toBeDefined());
  });
} else {
  afterAll(() => server.stop());
  graphStoreContract("Neo4j", async () => {
    await wipe(server);
    const store = await openNeo4jStore(server);
    return { store, openAgain: () => openNeo4jStore(server), dispose: () => store.close() };
  });
  describe("Neo4j: trouble", () => trouble(server));
}

async function wipe(server: TestServer): Promise<void> {
  await inDatabase(server, "MATCH (n) DETACH DELETE n");
}

async function inDatabase({ uri, user, password }: TestServer, query: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    return (await driver.executeQuery(query, {}, { database: "neo4j" })).records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

function trouble(server: TestServer): void {
  const anna = person("Anna Müller");
  const bert = person("Bert Falk");

  it("says so when nothing answers at the address", async () => {
    await expect(openNeo4jStore({ ...server, uri: "bolt://127.0.0.1:1" }, { waitMs: 700 })).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      status: 503,
      message: expect.stringContaining("NEO4J_URI") as string,
    });
  });
  it("does not wait for a wrong password to become right", async () => {
    const patient = { waitMs: 60 * 60_000 };
    await expect(openNeo4jStore({ ...server, password: "falsch" }, patient)).rejects.toMatchObject({
      code: "STORE_REFUSED_LOGIN",
    });
  });
  it("names the database that is not there", async () => {
    await expect(openNeo4jStore({ ...server, database: "nirgends" })).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("NEO4J_DATABASE") as string,
    });
  });
  it("ends each of a hundred queries that nobody waits for, as the server sees it", async () => {
    const store = await openNeo4jStore(server);
    const watcher = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    const show = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.task = 'console' RETURN count(*) AS n";
    const running = async (): Promise<number> =>
      Number((await watcher.executeQuery(show, {}, { database: "neo4j" })).records[0]?.get("n"));
    const slow = async (signal: AbortSignal): Promise<void> => {
      const query = "UNWIND range(1, 1000000000000) AS x RETURN count(x) AS c";
      const answer = await store.reader.cypher({ query, params: {}, limit: 1, timeoutMs: 10 * 60_000, signal });
      for await (const row of answer.rows) expect(row).toBeUndefined();
    };
    // Five at a time: the console's own connections are eight.
    for (let round = 0; round < 20; round += 1) {
      const stop = new AbortController();
      const asked = Promise.allSettled(Array.from({ length: 5 }, () => slow(stop.signal)));
      await expect.poll(running, { timeout: 30_000, interval: 20 }).toBe(5);
      stop.abort();
      // How long it takes at most is measured in the benchmark of the console.
      await expect.poll(running, { timeout: 30_000, interval: 20 }).toBe(0);
      for (const outcome of await asked) expect(outcome).toMatchObject({ reason: { code: "CANCELLED" } });
    }
    await watcher.close();
    await store.close();
  }, 240_000);
  it("gives up on a query that takes too long to plan, and tells before it runs what it expects of another", async () => {
    const store = await openNeo4jStore(server);
    const ask = (query: string, timeoutMs = 30_000) => store.reader.cypher({ query, params: {}, limit: 1, timeoutMs });
    const product = Array.from({ length: 8 }, (_, i) => `(a${i})`).join(", ");
    await store.writer.write([
      articleGraph({ title: "viele", says: Array.from({ length: 20 }, (_, i) => contacted(anna, person(`Nr ${i}`))) }),
    ]);
    const answer = await ask(`MATCH ${product} RETURN 1 AS one`);
    expect(answer.estimatedRows).toBeGreaterThan(1e7);
    for await (const row of answer.rows) expect(row).toEqual([1]);
    expect((await ask("RETURN 1 AS one")).estimatedRows).toBeLessThan(10);
    // Planning may take little longer than the query itself.
    await expect(ask(`MATCH ${"()--".repeat(50)}() RETURN 1 AS one`, 1_000)).rejects.toMatchObject({
      code: "QUERY_TOO_SLOW",
      message: expect.stringContaining("plan") as string,
    });
    await store.close();
  }, 120_000);
  it("remembers of a plan that was looked at that its query only reads, and of no other", async () => {
    const drivers = makeDrivers(server);
    const explain = (query: string) => explainConsole(drivers, { query, params: {}, timeoutMs: 30_000 });
    await explain("MATCH (n:Person) RETURN n.name AS name");
    await expect(explain("CREATE (n:Person)")).rejects.toMatchObject({ code: "CYPHER_REFUSED" });
    expect(drivers.plans.get("MATCH (n:Person) RETURN n.name AS name")).toBeGreaterThanOrEqual(0);
    expect(drivers.plans.get("CREATE (n:Person)")).toBeUndefined();
    await closeDrivers(drivers);
  });
  it("finds no procedures that reach beyond the graph on a Neo4j without plugins", async () => {
    const store = await openNeo4jStore(server);
    expect(await store.dangerousProcedures()).toEqual([]);
    await store.close();
  });
  it("says that a query is too big when it runs out of the memory it may use", async () => {
    const store = await openNeo4jStore(server);
    const query = "UNWIND range(1, 100000000) AS x WITH collect('text ' + x) AS texts RETURN size(texts) AS n";
    const answer = store.reader.cypher({ query, params: {}, limit: 1, timeoutMs: 60_000 });
    await expect(answer.then(({ rows }) => rows[Symbol.asyncIterator]().next())).rejects.toMatchObject({
      code: "QUERY_TOO_BIG",
      status: 422,
    });
    await store.close();
  }, 90_000);
  it("tells of a server that goes away, and goes on when it is back", async () => {
    const store = await openNeo4jStore(server);
    await store.writer.write([articleGraph({ title: "vorher", says: [contacted(anna, bert)] })]);
    await server.kill();
    await expect(store.ping()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await server.start();
    expect(await store.reader.node({ id: anna.id })).toMatchObject({ name: "Anna Müller" });
    await store.close();
  }, 120_000);
  it("comes to the same graph when the server is killed under the writing", async () => {
    await wipe(server);
    const store = await openNeo4jStore(server);
    const articles = Array.from({ length: 60 }, (_, at) =>
      articleGraph({
        title: `Nummer ${at}`,
        publishedAt: "2024",
        says: [contacted(person(`P ${at % 7}`), person(`P ${(at + 1) % 7}`))],
      }),
    );
    const writing = (async () => {
      for (let from = 0; from < 60; from += 3) await store.writer.write(articles.slice(from, from + 3));
    })();
    await expect.poll(async () => (await store.reader.status({})).articles, { timeout: 60_000 }).toBeGreaterThan(9);
    await server.kill();
    await server.start();
    await writing.catch(() => undefined);
    await store.writer.write(articles);
    const sum = await checksum(store.reader);
    await store.close();
    await wipe(server);
    const calm = await openNeo4jStore(server);
    await calm.writer.write(articles);
    expect(await checksum(calm.reader)).toBe(sum);
    await calm.close();
  }, 240_000);
  it("refuses a graph that a newer Beleg wrote", async () => {
    await inDatabase(server, "MERGE (m:Meta {id: 'store'}) SET m.schema = 99");
    await expect(openNeo4jStore(server)).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("newer") as string,
    });
    await wipe(server);
  });
}
