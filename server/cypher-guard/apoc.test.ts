import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureApocJars } from "#setup/apoc-jars.mjs";
import { checksum } from "#store/checksum.ts";
import type { Store } from "#store/graph-store.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { sampleGraphs } from "../sample-graphs.ts";
import { startProgram } from "../started-program.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";
import { attacks } from "./attacks.ts";

const plugins = await ensureApocJars();
const neo4j = plugins === undefined ? undefined : await startNeo4j({ plugins });
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j with APOC\n");

describe.skipIf(!neo4j && !process.env.CI)("a Neo4j with APOC", { timeout: 300_000 }, () => {
  let store: Store;
  let server: TestServer;
  let calls = 0;
  const canary = createServer((_request, response) => {
    calls += 1;
    response.end("[]");
  });
  const texts = attacks.filter(([, query]) => query.includes("apoc"));
  const armed = (query: string): string =>
    query.replaceAll("CANARY", `http://127.0.0.1:${(canary.address() as AddressInfo).port}`);

  beforeAll(async () => {
    if (!neo4j) throw new Error("no Neo4j with APOC");
    await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
    store = await openNeo4jStore(neo4j);
    await store.writer.prepare();
    await store.writer.write(sampleGraphs);
    server = await startTestServer([], { store });
  }, 300_000);
  afterAll(async () => {
    canary.close();
    await server.close();
    await store.close();
    await neo4j?.stop();
  });

  it("is known at the start for what reaches beyond the graph", async () => {
    const found = await store.dangerousProcedures();
    for (const name of [
      "apoc.load.json",
      "apoc.cypher.doIt",
      "apoc.periodic.iterate",
      "apoc.export.csv.all",
      "apoc.import.json",
    ])
      expect(found).toContain(name);
    expect(found).not.toContain("apoc.path.expand");
  });

  it("keeps the console off, and the server says so", async () => {
    const { uri: NEO4J_URI = "", user: NEO4J_USER = "" } = neo4j ?? {};
    const program = startProgram({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD: "none" });
    const [, url = ""] = /ready: (http\S+)/.exec(await program.says(/ready: http/)) ?? [];
    const response = await fetch(`${url}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: "RETURN 1 AS one" }),
    });
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { error: { details: { rule: "dangerous-procedures" } } },
    ]);
    program.signal("SIGTERM");
    expect((await program.ended).err).toMatch(/CONSOLE_ALLOW_APOC=1.*apoc\./);
  });

  it("is not reached by any text where the console was kept on", async () => {
    const before = await checksum(store.reader);
    for (const [rule, query] of texts) {
      const response = await fetch(`${server.url}/api/cypher`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query: armed(query) }),
      });
      expect([query, response.status, await response.json()]).toMatchObject([
        query,
        403,
        { error: { details: { rule } } },
      ]);
    }
    expect(texts.length).toBeGreaterThan(20);
    expect([await checksum(store.reader), calls]).toEqual([before, 0]);
  });

  it("is called by no procedure, and changes nothing by a function, with only the store between", async () => {
    const before = await checksum(store.reader);
    const through: string[] = [];
    for (const [rule, query] of texts) {
      const outcome = await store.reader
        .cypher({ query: armed(query), params: {}, limit: 5, timeoutMs: 5_000 })
        .then(async ({ rows }) => {
          for await (const row of rows) expect(row).toBeDefined();
        })
        .catch((error: { code?: string }) => error.code ?? "no code");
      // A function cannot be told from the plan; it runs where nothing can be written.
      if (rule === "procedure" && outcome === undefined) through.push(query);
    }
    expect(through).toEqual([]);
    expect([await checksum(store.reader), calls]).toEqual([before, 0]);
  });
});
