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
  /** What the viewer asks while a query is being written. */
  check: (body: Readonly<Record<string, unknown>>) => Promise<Response>;
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
  const post = (
    to: string,
    body: Readonly<Record<string, unknown>>,
    { signal, accept = "application/json" }: AskOptions = {},
  ): Promise<Response> =>
    fetch(to, {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  return {
    ask: (body, options) => post(url, body, options),
    check: (body) => post(`${url}/check`, body),
    close: () => stop({ server, draining, close: [guard.close, store.close] }),
  };
}
