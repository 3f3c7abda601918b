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
import { openStore } from "#store/open.ts";
import { figure, medianMs } from "./measure.ts";
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

/** What the guard and HTTP cost over the same query through the store alone; median of one after the other. */
export async function consoleCost(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-bench-"));
  const store = await openStore({ dataDir });
  await store.writer.prepare();
  await store.writer.write(graphs);
  const guard = startCypherGuard();
  const draining = new AbortController();
  const rateLimits = { general: 100_000, costly: 100_000 };
  const logger = pino({ level: "silent" });
  const server = createServer(createApp({ store, logger, guard, rateLimits, draining: draining.signal }));
  await listen(server, 0, "127.0.0.1");
  const url = `${addressOf(server, "127.0.0.1")}/api/cypher`;
  try {
    const alone = await medianMs(async () => {
      const { rows } = await store.reader.cypher({ query, params, limit: 10, timeoutMs: 5000 });
      for await (const row of rows) void row;
    }, 100);
    const whole = await medianMs(async () => {
      const body = JSON.stringify({ query, params, limit: 10 });
      const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
      await answer.json();
    }, 100);
    const first = await medianMs(() => firstRow(url), 100);
    const isWithin = (ratio: number): boolean => ratio <= 1;
    const limit = (value: number) => ({ name: "limit", value });
    return [
      figure("guard and transport over the store alone", "ms (median)", whole - alone, limit(limitMs), isWithin),
      figure("first row of an indexed lookup", "ms (median)", first, limit(firstRowMs), isWithin),
    ];
  } finally {
    await stop({ server, draining, close: [guard.close, store.close] });
    await rm(dataDir, { recursive: true, force: true });
  }
}
