import { Router } from "express";
import { AppError } from "#schema/errors.ts";
import type { Store } from "#store/graph-store.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import type { Metrics } from "../metrics.ts";

/** Milliseconds for which an answer of the store is believed, so that many probes cost one ping. */
const believedMs = 2000;

export function healthRoutes(store: Pick<Store, "ping">, draining: AbortSignal, { registry }: Metrics): Router {
  const router = Router();
  const isThere = remember(() => store.ping());
  router.get(expressPath(endpoints.livez), (_request, response) => {
    response.setHeader("Cache-Control", "no-store").json({ status: "alive" });
  });
  router.get(expressPath(endpoints.readyz), async (_request, response) => {
    if (draining.aborted) throw new AppError("SHUTTING_DOWN", 503, "The server is about to stop.");
    await isThere();
    response.setHeader("Cache-Control", "no-store").json({ status: "ready" });
  });
  router.get(expressPath(endpoints.metrics), async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

function remember(ping: () => Promise<void>): () => Promise<void> {
  let asked = 0;
  let answer: Promise<void> | undefined;
  return () => {
    if (answer && Date.now() - asked < believedMs) return answer;
    asked = Date.now();
    answer = ping().catch((cause: unknown) => {
      throw new AppError("STORE_UNAVAILABLE", 503, "The database does not answer.", { cause });
    });
    return answer;
  };
}
