import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "#store/graph-store.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { openPlainDriver } from "#store/neo4j/plain-driver.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { endless, startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";
import { defaultConsoleLimits } from "./console-limits.ts";

const neo4j = await startNeo4j();
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");

/** As many as the console runs. */
const atOnce = 8;
const inAll = 104;
const patience = { timeout: 120_000, interval: 20 };

describe.skipIf(!neo4j && !process.env.CI)("slow queries on Neo4j whose client hangs up", () => {
  let store: Store;
  let server: TestServer;
  beforeAll(async () => {
    if (!neo4j) throw new Error("no Neo4j");
    store = await openNeo4jStore(neo4j);
    await store.writer.prepare();
    const consoleLimits = { ...defaultConsoleLimits, perClient: atOnce, waitMs: 60_000 };
    server = await startTestServer([], { store, consoleLimits });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    await neo4j?.stop();
  });

  const ask = (query: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${server.url}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query, timeoutMs: 60_000 }),
      ...(signal && { signal }),
    });

  it(`leave none of ${inAll} running, and as many connections as before`, async () => {
    const driver = openPlainDriver(neo4j as NonNullable<typeof neo4j>);
    const show = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.task = 'console' RETURN 1 AS one";
    const running = (): Promise<number> => driver.run(show, {});
    for (let asked = 0; asked < inAll; asked += atOnce) {
      const hangUp = new AbortController();
      const answers = Promise.allSettled(Array.from({ length: atOnce }, () => ask(endless, hangUp.signal)));
      await expect.poll(running, patience).toBe(atOnce);
      hangUp.abort();
      expect((await answers).map(({ status }) => status)).toEqual(Array(atOnce).fill("rejected"));
      await expect.poll(running, patience).toBe(0);
    }
    const after = await Promise.all(Array.from({ length: atOnce }, () => ask("RETURN 1 AS one")));
    expect(after.map(({ status }) => status)).toEqual(Array(atOnce).fill(200));
    await driver.close();
  }, 600_000);
});
