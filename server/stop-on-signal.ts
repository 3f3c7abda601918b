import type { Server } from "node:http";
import type { Logger } from "pino";

type Parts = Readonly<{
  server: Server;
  draining: AbortController;
  logger: Logger;
  /** What is closed, in this order, once nobody is served any more. */
  close: readonly (() => Promise<void>)[];
}>;

/** Milliseconds that answers under way are given to finish. */
const graceMs = 10_000;

/** Ends in order on SIGTERM or Ctrl+C: says so on `/readyz`, takes nothing new, finishes, closes the store. A second signal ends at once. */
export function stopOnSignal(parts: Parts): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    stop(parts).then(
      () => process.exit(0),
      (error: unknown) => {
        parts.logger.error({ err: error }, "did not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

/** Resolves when the last answer is out (or was cut off after `graceMs`) and everything is closed. */
export async function stop({ server, draining, close }: Omit<Parts, "logger">): Promise<void> {
  draining.abort();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cutOff);
  for (const part of close) await part();
}
