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
const params = { name: "Person 7" };
const seen = "MATCH (n:Person) WHERE n.name = $name RETURN n.name AS name, n.id AS id LIMIT 10";

/** Queries of which nobody has read, judged or planned any before. */
function unseen(): () => string {
  let count = 0;
  return () => `MATCH (n:Person) WHERE n.name = $name RETURN n.name AS name, n.id AS id${(count += 1)} LIMIT 10`;
}
let lookups = 0;
const lookup = (): string =>
  `MATCH (n:Entity {id: $id})-[r:CONTACTED]-(m) RETURN n AS n${(lookups += 1)}, r, m LIMIT 10`;

const people = Array.from({ length: 200 }, (_, i) => person(`Person ${i}`));
const graphs = people.map((from, i) =>
  articleGraph({ title: `Article ${i}`, says: [contacted(from, people[(i * 7 + 1) % people.length] ?? from)] }),
);

/** Asks as the viewer does, a query not asked before, and comes back with the first row; the rest is given up. */
async function firstRow(url: string): Promise<void> {
  const body = JSON.stringify({ query: lookup(), params: { id: people[7]?.id } });
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

/** What the console costs over the embedded store alone and, where a Neo4j can be had, over its driver alone; and first rows. */
export async function consoleCost(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-bench-"));
  try {
    // One engine after the other, so that neither takes time from the other.
    const embedded = await costOver(undefined, dataDir);
    const neo4j = await startNeo4j({ optimized: true });
    if (!neo4j) console.error("There is no Neo4j here: the console is measured over the embedded store only.");
    return [...embedded, ...(neo4j ? await costOver(neo4j, dataDir).finally(neo4j.stop) : [])];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const isWithin = (ratio: number): boolean => ratio <= 1;
const limit = (value: number): Figure["against"] => ({ name: "limit", value });
const times = 200;

async function costOver(neo4j: TestServer | undefined, dataDir: string): Promise<Figure[]> {
  const store = await openStore({ dataDir, ...(neo4j && { neo4j }) });
  await store.writer.prepare();
  await store.writer.write(graphs);
  const { url, close } = await serve(store);
  const alone = neo4j ? aloneOn(neo4j) : aloneIn(store);
  const whole = async (query: string): Promise<void> => {
    const body = JSON.stringify({ query, params, limit: 10 });
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.json();
  };
  const over = neo4j ? "the driver alone on Neo4j" : "the embedded store alone";
  const cost = (which: string, aloneMs = 0, wholeMs = 0): Figure =>
    figure(
      `console over ${over} (${aloneMs.toFixed(1)} ms), ${which}`,
      "ms (median)",
      wholeMs - aloneMs,
      limit(limitMs),
      isWithin,
    );
  try {
    const fresh = unseen();
    const [newAlone, newWhole, firstMs = 0] = await mediansMs(
      [() => alone.run(fresh()), () => whole(fresh()), () => firstRow(url)],
      times,
    );
    const [sameAlone, sameWhole] = await mediansMs([() => alone.run(seen), () => whole(seen)], times);
    return [
      cost("each query a new one", newAlone, newWhole),
      cost("the same query again", sameAlone, sameWhole),
      figure(
        `first row of an indexed lookup on ${neo4j ? "Neo4j" : "the embedded store"}, each query a new one`,
        "ms (median)",
        firstMs,
        limit(firstRowMs),
        isWithin,
      ),
    ];
  } finally {
    await alone.close();
    await close();
  }
}

type Alone = Readonly<{ run: (query: string) => Promise<unknown>; close: () => Promise<void> }>;

function aloneOn(neo4j: TestServer): Alone {
  const driver = openPlainDriver(neo4j);
  return { run: (query) => driver.run(query, params), close: driver.close };
}

const aloneIn = ({ reader }: Store): Alone => ({
  run: async (query) => {
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
