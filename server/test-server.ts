import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { ArticleGraph } from "#schema/article-graph.ts";
import type { Store } from "#store/graph-store.ts";
import { openStore } from "#store/open.ts";
import { createApp } from "./app.ts";
import { startCypherGuard } from "./cypher-guard/guard.ts";
import { addressOf, listen } from "./listen.ts";
import type { ServerOptions } from "./server-options.ts";
import { stop } from "./stop-on-signal.ts";

/** A query that no time limit of a test lets come to its end. */
export const endless =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100) AS c RETURN count(*) AS n";

export type TestServer = Readonly<{
  /** Without a slash at its end. */
  url: string;
  store: Store;
  /** What was logged, one JSON object each. */
  log: readonly Readonly<Record<string, unknown>>[];
  draining: AbortController;
  close(): Promise<void>;
}>;

/** A real server on a free port over a real embedded store in a folder of its own, for tests. */
export async function startTestServer(
  graphs: readonly ArticleGraph[],
  options: Partial<ServerOptions> = {},
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-server-"));
  const store = await openStore({ dataDir });
  await store.writer.prepare();
  await store.writer.write(graphs);
  const guard = startCypherGuard();
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const draining = new AbortController();
  const rateLimits = { general: 10_000, costly: 10_000 };
  const app = createApp({ store, logger, guard, rateLimits, draining: draining.signal, ...options });
  const server = createServer(app);
  await listen(server, 0, "127.0.0.1");
  return {
    url: addressOf(server, "127.0.0.1"),
    store,
    log,
    draining,
    async close() {
      await stop({ server, draining, close: [guard.close, store.close] });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
