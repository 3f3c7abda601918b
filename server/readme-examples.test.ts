import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CypherAnswer } from "#schema/api.ts";
import { readEnv } from "#schema/env.ts";
import { storeConfig } from "#store/config.ts";
import type { Store } from "#store/graph-store.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { openStore } from "#store/open.ts";
import { loopbackRateLimits } from "./access/rate-limits.ts";
import { createApp } from "./app.ts";
import { startCypherGuard } from "./cypher-guard/guard.ts";
import { addressOf, listen } from "./listen.ts";

const root = join(import.meta.dirname, "..");
const documents = ["README.md", join("docs", "user-guide.de.md")];

const examples: [title: string, query: string][] = [];
for (const document of documents) {
  const text = await readFile(join(root, document), "utf8");
  // The sentence before a fence says what the query is good for.
  for (const [, title = "", query = ""] of text.matchAll(/([^\n]+)\n\n```cypher\n([\s\S]*?)```/g))
    examples.push([`${document}: ${title}`, query.trim()]);
}

const neo4j = await startNeo4j();
afterAll(() => neo4j?.stop());

it("are at least six in English and three in German", () => {
  expect(examples.filter(([title]) => title.startsWith("README")).length).toBeGreaterThanOrEqual(6);
  expect(examples.filter(([title]) => title.startsWith("docs")).length).toBeGreaterThanOrEqual(3);
});

describe("the Cypher examples of the documentation, asked of the samples in the embedded store", () =>
  examplesOn({ NEO4J_URI: "" }));

if (neo4j) {
  describe("the Cypher examples of the documentation, asked of the samples in Neo4j", () =>
    examplesOn({ NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }));
} else {
  process.stderr.write("SKIPPED: no Neo4j\n");
  describe.skip("SKIPPED: no Neo4j", () => examplesOn({}));
}

/** Reads the samples as a person would, then asks each example over HTTP: through the guard, within the limits. */
function examplesOn(engine: Readonly<Record<string, string>>): void {
  const guard = startCypherGuard();
  let dataDir: string;
  let store: Store;
  let server: Server;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "beleg-examples-"));
    const env = { ...process.env, DATA_DIR: dataDir, ...engine };
    const ingest = ["--import", "tsx", join("ingest", "main.ts"), "samples"];
    await promisify(execFile)(process.execPath, ingest, { cwd: root, env });
    store = await openStore(await storeConfig(readEnv(env)));
    const logger = pino({ level: "silent" });
    server = createServer(createApp({ store, logger, guard, rateLimits: loopbackRateLimits }));
    await listen(server, 0, "127.0.0.1");
  });

  afterAll(async () => {
    server?.close();
    await Promise.all([guard.close(), store?.close()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(examples)("%s", async (_title, query) => {
    const response = await fetch(`${addressOf(server, "127.0.0.1")}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    const answer = CypherAnswer.parse(JSON.parse(text));
    expect(answer.rows.length, query).toBeGreaterThan(0);
    expect(answer.truncated).toBe(false);
  });
}
