import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import type { Logger } from "pino";
import { readEnv } from "#schema/env.ts";
import type { Env } from "#schema/env.ts";
import type { Store } from "#store/graph-store.ts";
import { openStore } from "#store/open.ts";
import { storeConfig } from "#store/config.ts";
import { loopbackRateLimits, publicRateLimits } from "./access/rate-limits.ts";
import { createApp } from "./app.ts";
import { closedConsole, whyClosed } from "./cypher-guard/closed-console.ts";
import { startCypherGuard } from "./cypher-guard/guard.ts";
import { addressOf, isLoopback, listen, refuseOpenDoor, withTimeouts } from "./listen.ts";
import type { ServerOptions } from "./server-options.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { startSupervisor } from "./supervisor.ts";
import { whyNotStarted } from "./why-not-started.ts";

type Guard = NonNullable<ServerOptions["guard"]>;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  refuseOpenDoor(env);
  const quiet = process.stderr.isTTY && process.env.LOG_LEVEL === undefined;
  const logger = pino({ level: quiet ? "warn" : env.LOG_LEVEL }, pino.destination({ fd: 2, sync: false }));
  const store = await openStore(await storeConfig(env));
  const draining = new AbortController();
  const clientDir = join(import.meta.dirname, "..", "dist", "client");
  const guard = startCypherGuard();
  const supervisor = startSupervisor(store, logger);
  const app = createApp({
    store,
    supervisor,
    guard: await openOrClosed(guard, store, env, logger),
    logger,
    ...(existsSync(join(clientDir, "index.html")) && { clientDir }),
    allowedHosts: (env.ALLOWED_HOSTS ?? "").split(",").flatMap((host) => host.trim() || []),
    ...(env.AUTH_TOKEN !== undefined && { authToken: env.AUTH_TOKEN }),
    rateLimits: isLoopback(env.HOST) ? loopbackRateLimits : publicRateLimits,
    draining: draining.signal,
  });
  const server = withTimeouts(createServer(app));
  try {
    await listen(server, env.PORT, env.HOST);
  } catch (error) {
    await Promise.all([supervisor.stop(), guard.close(), store.close()]);
    throw error;
  }
  stopOnSignal({ server, draining, logger, close: [supervisor.stop, guard.close, store.close] });
  sayReady(addressOf(server, env.HOST), env);
}

/** On a Neo4j that somebody else set up, procedures of plugins can reach beyond the graph. */
async function openOrClosed(guard: Guard, store: Store, env: Env, logger: Logger): Promise<Guard> {
  const procedures = await store.dangerousProcedures();
  if (procedures.length === 0) return guard;
  if (env.CONSOLE_ALLOW_APOC !== "1") process.stderr.write(`${whyClosed(procedures)}\n`);
  logger.warn({ procedures }, "this Neo4j has procedures that reach beyond the graph");
  return env.CONSOLE_ALLOW_APOC === "1" ? guard : closedConsole(procedures);
}

function sayReady(address: string, { HOST, AUTH_TOKEN }: Env): void {
  if (!isLoopback(HOST) && AUTH_TOKEN === undefined)
    process.stderr.write(
      "Beleg asks nobody for a password: everybody who reaches this address reads the whole graph.\n",
    );
  const signIn = AUTH_TOKEN === undefined ? "" : " (the first time with /?token= and your AUTH_TOKEN)";
  process.stdout.write(`Beleg is ready: ${address}${signIn}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exit(1);
});
