import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createApp } from "#server/app.ts";
import { startCypherGuard } from "#server/cypher-guard/guard.ts";
import { addressOf, listen } from "#server/listen.ts";
import { stop } from "#server/stop-on-signal.ts";
import { openStore } from "#store/open.ts";
import { figure, medianMs } from "./measure.ts";
import type { Figure } from "./measure.ts";

/** Milliseconds that guard and transport may add to a query. */
const limitMs = 10;
const query = "MATCH (n:Person) WHERE n.name = $name RETURN n.name AS name, n.id AS id LIMIT 10";
const params = { name: "nobody" };

/** What the guard and HTTP cost over the same query through the store alone; median of one after the other. */
export async function consoleCost(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-bench-"));
  const store = await openStore({ dataDir });
  await store.writer.prepare();
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
    const against = { name: "limit", value: limitMs };
    return [figure("guard and transport over the store alone", "ms (median)", whole - alone, against, (r) => r <= 1)];
  } finally {
    await stop({ server, draining, close: [guard.close, store.close] });
    await rm(dataDir, { recursive: true, force: true });
  }
}
