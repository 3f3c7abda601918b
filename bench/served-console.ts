import { createServer } from "node:http";
import { pino } from "pino";
import { createApp } from "#server/app.ts";
import { defaultConsoleLimits } from "#server/console/console-limits.ts";
import type { ConsoleLimits } from "#server/console/console-limits.ts";
import { startCypherGuard } from "#server/cypher-guard/guard.ts";
import { addressOf, listen } from "#server/listen.ts";
import { stop } from "#server/stop-on-signal.ts";
import type { Store } from "#store/graph-store.ts";

type AskOptions = Readonly<{ signal?: AbortSignal; accept?: string }>;

export type ServedConsole = Readonly<{
  ask: (body: Readonly<Record<string, unknown>>, options?: AskOptions) => Promise<Response>;
  /** Closes the store as well. */
  close: () => Promise<void>;
}>;

/** The console behind its server, as people reach it. */
export async function serveConsole(store: Store, limits: Partial<ConsoleLimits> = {}): Promise<ServedConsole> {
  const guard = startCypherGuard();
  const draining = new AbortController();
  const rateLimits = { general: 100_000, costly: 100_000 };
  const consoleLimits = { ...defaultConsoleLimits, ...limits };
  const logger = pino({ level: "silent" });
  const server = createServer(
    createApp({ store, logger, guard, rateLimits, consoleLimits, draining: draining.signal }),
  );
  await listen(server, 0, "127.0.0.1");
  const url = `${addressOf(server, "127.0.0.1")}/api/cypher`;
  return {
    ask: (body, { signal, accept = "application/json" } = {}) =>
      fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify(body),
        ...(signal && { signal }),
      }),
    close: () => stop({ server, draining, close: [guard.close, store.close] }),
  };
}
