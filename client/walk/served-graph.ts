import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { ArticleGraph } from "#schema/article-graph.ts";
import { createApp } from "#server/app.ts";
import { startCypherGuard } from "#server/cypher-guard/guard.ts";
import { addressOf, listen } from "#server/listen.ts";
import { stop } from "#server/stop-on-signal.ts";
import type { Store } from "#store/graph-store.ts";
import type { StoreConfig } from "#store/open.ts";
import { openStore } from "#store/open.ts";

export type ServedGraph = Readonly<{
  /** Without a slash at its end. */
  url: string;
  store: Store;
  /** Takes the server away and brings it back on the same address, over the same store. */
  away(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}>;

const clientDir = join(import.meta.dirname, "..", "..", "dist", "client");
/** Articles written in one transaction. */
const batch = 50;

/** The built viewer and the real server over a store of its own that holds these graphs: in Neo4j where one is given, else embedded. */
export async function serveGraph(
  graphs: readonly ArticleGraph[],
  neo4j?: NonNullable<StoreConfig["neo4j"]>,
): Promise<ServedGraph> {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-graph-"));
  const store = await openStore({ dataDir, ...(neo4j ? { neo4j } : {}) });
  await store.writer.prepare();
  for (let at = 0; at < graphs.length; at += batch) await store.writer.write(graphs.slice(at, at + batch));
  const guard = startCypherGuard();
  const logger = pino({ level: "silent" });
  const rateLimits = { general: 100_000, costly: 100_000 };
  let running: { server: Server; draining: AbortController } | undefined;

  async function start(port: number): Promise<string> {
    const draining = new AbortController();
    const app = createApp({ store, logger, guard, rateLimits, clientDir, draining: draining.signal });
    const server = createServer(app);
    await listen(server, port, "127.0.0.1");
    running = { server, draining };
    return addressOf(server, "127.0.0.1");
  }
  async function end(close: readonly (() => Promise<void>)[]): Promise<void> {
    const ending = running;
    running = undefined;
    if (ending) await stop({ ...ending, close });
    else for (const part of close) await part();
  }

  const url = await start(0);
  return {
    url,
    store,
    away: () => end([]),
    back: async () => void (await start(Number(new URL(url).port))),
    async close() {
      await end([guard.close, store.close]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
