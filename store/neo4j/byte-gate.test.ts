import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "../graph-store.ts";
import { openNeo4jStore } from "./open.ts";
import { startNeo4j } from "./test-server.ts";

const neo4j = await startNeo4j();
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");

describe.skipIf(!neo4j && !process.env.CI)("rows of Neo4j that are large", { timeout: 300_000 }, () => {
  let store: Store;
  beforeAll(async () => {
    if (!neo4j) throw new Error("no Neo4j");
    store = await openNeo4jStore(neo4j);
    // The first connection may take longer than a person would wait for one.
    await vi.waitFor(() => ask("RETURN 1 AS one"), { timeout: 120_000, interval: 500 });
  }, 180_000);
  afterAll(async () => {
    await store.close();
    await neo4j?.stop();
  });

  const ask = async (query: string, most = Infinity): Promise<number> => {
    const { rows } = await store.reader.cypher({ query, params: {}, limit: 10_000, timeoutMs: 60_000 });
    let count = 0;
    for await (const row of rows) {
      count += row.length;
      if (count >= most) break;
    }
    return count;
  };
  const inUse = (): number => process.memoryUsage().rss;

  it("come no faster than they are read, though the driver has asked for a thousand of them", async () => {
    const before = inUse();
    // As numbers of the driver, a thousand of these would take five gigabytes.
    expect(await ask("UNWIND range(1, 2000) AS i RETURN [x IN range(1, 100000) | x] AS xs", 3)).toBe(3);
    expect(inUse() - before).toBeLessThan(2 * 1024 ** 3);
    expect(await ask("RETURN 1 AS one")).toBe(1);
  });

  it("come all, when they are read to the end", async () => {
    expect(await ask("UNWIND range(1, 1500) AS i RETURN [x IN range(1, 3000) | x] AS xs")).toBe(1500);
  });

  it("are not waited for when one alone is larger than an answer may be, and the next query is answered", async () => {
    const large = "WITH [x IN range(1, 100000) | 'of thirty-two letters in all here'] AS xs";
    for (let times = 0; times < 10; times += 1)
      await expect(ask(`${large} RETURN xs, xs AS again, xs AS oncemore`)).rejects.toMatchObject({
        code: "QUERY_TOO_BIG",
        status: 422,
      });
    expect(await ask("RETURN 1 AS one")).toBe(1);
  });
});
