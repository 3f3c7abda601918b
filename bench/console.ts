import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createApp } from "#server/app.ts";
import { startCypherGuard } from "#server/cypher-guard/guard.ts";
import { addressOf, listen } from "#server/listen.ts";
import { stop } from "#server/stop-on-signal.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import type { Store } from "#store/graph-store.ts";
import { openPlainDriver } from "#store/neo4j/plain-driver.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import type { TestServer } from "#store/neo4j/test-server.ts";
import { openStore } from "#store/open.ts";
import { figure, mediansMs } from "./measure.ts";
import type { Figure } from "./measure.ts";

/** Milliseconds that guard and transport may add to a query, and until the first row of an indexed lookup is there. */
const limitMs = 10;
const firstRowMs = 150;
const query = "MATCH (n:Person) WHERE n.name = $name RETURN n.name AS name, n.id AS id LIMIT 10";
const params = { name: "Person 7" };
const lookup = "MATCH (n:Entity {id: $id})-[r:CONTACTED]-(m) RETURN n, r, m LIMIT 10";

const people = Array.from({ length: 200 }, (_, i) => person(`Person ${i}`));
const graphs = people.map((from, i) =>
  articleGraph({ title: `Article ${i}`, says: [contacted(from, people[(i * 7 + 1) % people.length] ?? from)] }),
);

/** Asks as the viewer does and comes back with the first row; the rest is given up. */
async function firstRow(url: string): Promise<void> {
  const body = JSON.stringify({ query: lookup, params: { id: people[7]?.id } });
  const headers = { "content-type": "application/json", accept: "application/x-ndjson" };
  const answer = await fetch(url, { method: "POST", headers, body });
  const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await lines?.read(); part && !part.done; part = await lines?.read()) {
    text += part.value;
    if (text.split("\n").length > 2) break;
  }
  if (!text.includes('"$type":"node"')) throw new Error(`There was no row: ${text.slice(0, 200)}`);
  await lines?.cancel();
}

/** What the console costs over the driver alone where a Neo4j can be had, else over the embedded store; and its first rows. */
export async function consoleCost(): Promise<Figure[]> {
  const neo4j = await startNeo4j();
  if (!neo4j)
    console.error("There is no Neo4j here, so the embedded store alone is what the console is measured against.");
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-bench-"));
  try {
    return [...(neo4j ? await costOver(neo4j, dataDir) : []), ...(await costOver(undefined, dataDir))];
  } finally {
    await neo4j?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const isWithin = (ratio: number): boolean => ratio <= 1;
const limit = (value: number): Figure["against"] => ({ name: "limit", value });

async function costOver(neo4j: TestServer | undefined, dataDir: string): Promise<Figure[]> {
  const store = await openStore({ dataDir, ...(neo4j && { neo4j }) });
  await store.writer.prepare();
  await store.writer.write(graphs);
  const { url, close } = await serve(store);
  const { run: alone, close: closeAlone } = neo4j ? aloneOn(neo4j) : aloneIn(store);
  const whole = async (): Promise<void> => {
    const body = JSON.stringify({ query, params, limit: 10 });
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    await answer.json();
  };
  const on = neo4j ? "Neo4j" : "the embedded store";
  try {
    const [aloneMs = 0, wholeMs = 0, firstMs = 0] = await mediansMs([alone, whole, () => firstRow(url)], 200);
    return [
      figure(
        `console over ${neo4j ? "the driver" : "the store"} alone (${aloneMs.toFixed(1)} ms) on ${on}`,
        "ms (median)",
        wholeMs - aloneMs,
        limit(limitMs),
        isWithin,
      ),
      figure(`first row of an indexed lookup on ${on}`, "ms (median)", firstMs, limit(firstRowMs), isWithin),
    ];
  } finally {
    await closeAlone();
    await close();
  }
}

type Alone = Readonly<{ run: () => Promise<unknown>; close: () => Promise<void> }>;

function aloneOn(neo4j: TestServer): Alone {
  const driver = openPlainDriver(neo4j);
  return { run: () => driver.run(query, params), close: driver.close };
}

const aloneIn = ({ reader }: Store): Alone => ({
  run: async () => {
    const { rows } = await reader.cypher({ query, params, limit: 10, timeoutMs: 5000 });
    for await (const row of rows) void row;
  },
  close: () => Promise.resolve(),
});

async function serve(store: Store): Promise<Readonly<{ url: string; close: () => Promise<void> }>> {
  const guard = startCypherGuard();
  const draining = new AbortController();
  const rateLimits = { general: 100_000, costly: 100_000 };
  const logger = pino({ level: "silent" });
  const server = createServer(createApp({ store, logger, guard, rateLimits, draining: draining.signal }));
  await listen(server, 0, "127.0.0.1");
  return {
    url: `${addressOf(server, "127.0.0.1")}/api/cypher`,
    close: () => stop({ server, draining, close: [guard.close, store.close] }),
  };
}
