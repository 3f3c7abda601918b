import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "#store/graph-store.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { endless, startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";
import { defaultConsoleLimits } from "./console-limits.ts";

const neo4j = await startNeo4j();
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");

const anna = person("Anna Adler");
const graph = articleGraph({ title: "Ein Treffen", says: [contacted(anna, person("Bert Busch"))] });
const another = articleGraph({ title: "Noch eines", says: [contacted(anna, person("Cora Clarin"))] });
const limits = { ...defaultConsoleLimits, waitMs: 200 };

describe.each([
  { name: "the embedded store", can: true, open: () => Promise.resolve(undefined) },
  { name: "Neo4j", can: neo4j !== undefined || process.env.CI !== undefined, open: () => openNeo4jStore(neo4j!) },
])("a console that is asked for all it can, on $name", ({ can, open }) => {
  let own: Store | undefined;
  let server: TestServer;
  beforeAll(async () => {
    if (!can) return;
    own = await open();
    await own?.writer.prepare();
    server = await startTestServer([graph], { consoleLimits: limits, ...(own ? { store: own } : {}) });
    await own?.writer.write([graph]);
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await own?.close();
  });

  const ask = (signal: AbortSignal): Promise<Response> =>
    fetch(`${server.url}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: endless, timeoutMs: 60_000 }),
      signal,
    });
  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(200);
    return answer.json();
  };

  it.skipIf(!can)(
    "tells one person so, and leaves search, neighbours and writing their way",
    async () => {
      const stop = new AbortController();
      const running = Array.from({ length: 12 }, () => ask(stop.signal));
      const answers = Promise.allSettled(running);
      const refused = await Promise.any(
        running.map(async (answer) => {
          const { status } = await answer;
          return status === 429 ? status : Promise.reject(new Error(String(status)));
        }),
      );
      expect(refused).toBe(429);
      for (let times = 0; times < 5; times += 1) {
        expect(await get("/api/search?q=Adler")).toMatchObject({ results: [{ name: "Anna Adler" }] });
        expect(await get(`/api/nodes/${anna.id}/neighbours`)).toMatchObject({ total: 1 });
      }
      await (own ?? server.store).writer.write([another]);
      expect(await get(`/api/nodes/${anna.id}/neighbours`)).toMatchObject({ total: 2 });
      stop.abort();
      await answers;
    },
    60_000,
  );
});

afterAll(() => neo4j?.stop());
