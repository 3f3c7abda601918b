import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CheckAnswer } from "#schema/api.ts";
import type { Store } from "#store/graph-store.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { openPlainDriver } from "#store/neo4j/plain-driver.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { sampleGraphs } from "../sample-graphs.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";

const neo4j = await startNeo4j();
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");

async function post({ url }: TestServer, path: string, query: string): Promise<Response> {
  return fetch(`${url}/api/cypher${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
}

async function check(server: TestServer, query: string): Promise<CheckAnswer> {
  const response = await post(server, "/check", query);
  expect(response.status).toBe(200);
  return CheckAnswer.parse(await response.json());
}

/** Told by the planner of Neo4j alone: nothing before it looks at what a name stands for. */
const toldByPlanner = "MATCH (n:Person) RETURN m";

describe("looking at a query that is being written, on the embedded store", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(sampleGraphs);
  });
  afterAll(() => server.close());

  it("tells what a person should know, and what it would be answered with", async () => {
    expect(await check(server, "MATCH (n:Person) RETURN n")).toEqual({ notices: [] });
    expect(await check(server, "MATCH (n:Persn) RETURN n")).toMatchObject({
      notices: [{ rule: "unknown-label", nearest: "Person" }],
    });
    expect(await check(server, "MATCH (n)\n RETRN n")).toMatchObject({
      error: { code: "CYPHER_SYNTAX", details: { line: 2, column: 2 } },
    });
    expect(await check(server, "CREATE (n)")).toMatchObject({
      error: { code: "CYPHER_REFUSED", details: { rule: "write" } },
    });
  });
});

describe.skipIf(!neo4j && !process.env.CI)("looking at a query that is being written, on Neo4j", () => {
  let store: Store;
  let server: TestServer;
  beforeAll(async () => {
    if (!neo4j) throw new Error("no Neo4j");
    store = await openNeo4jStore(neo4j);
    await store.writer.prepare();
    await store.writer.write(sampleGraphs);
    server = await startTestServer([], { store });
  }, 300_000);
  afterAll(async () => {
    await server.close();
    await store.close();
    await neo4j?.stop();
  });

  it("has it planned, and refuses what it refuses", async () => {
    expect(await check(server, "MATCH (n:Person) RETURN n.name AS name")).toEqual({ notices: [] });
    expect(await check(server, toldByPlanner)).toMatchObject({ error: { code: "CYPHER_SYNTAX" } });
    expect(await check(server, "CREATE (n)")).toMatchObject({ error: { details: { rule: "write" } } });
  }, 120_000);

  it("has one planned at a time, gives a database that plans on a rest, and keeps no query waiting", async () => {
    const endless = `MATCH ${"()--".repeat(50)}() RETURN 1 AS one`;
    const driver = openPlainDriver(neo4j as NonNullable<typeof neo4j>);
    const show = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.task = 'console' RETURN 1 AS one";
    const slow = check(server, endless);
    await expect.poll(() => driver.run(show, {}), { timeout: 60_000, interval: 20 }).toBe(1);
    await driver.close();
    expect(await check(server, toldByPlanner)).toMatchObject({ error: { code: "TOO_BUSY" } });
    expect((await post(server, "", "RETURN 1 AS one")).status).toBe(200);
    expect(await slow).toMatchObject({ error: { code: "QUERY_TOO_SLOW" } });
    expect(await check(server, toldByPlanner)).toMatchObject({ error: { code: "TOO_BUSY" } });
    expect((await post(server, "", "RETURN 2 AS two")).status).toBe(200);
  }, 300_000);
});
