import { Router } from "express";
import { NoFields } from "#schema/api.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { parseRequest } from "../parse-request.ts";
import type { RevisionFeed } from "../revision-feed.ts";

/** Shorter than the idle limits of common proxies (60 seconds and up). */
const heartbeatMs = 25_000;

export function eventRoutes(feed: RevisionFeed, draining: AbortSignal): Router {
  const router = Router();
  router.get(expressPath(endpoints.events), (request, response) => {
    parseRequest(NoFields, request.query, "query");
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 3000\n\n");
    const stop = feed.listen((revision) => {
      response.write(`event: revision\ndata: ${JSON.stringify({ revision })}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(": still here\n\n"), heartbeatMs);
    const end = (): void => void response.end();
    draining.addEventListener("abort", end);
    response.once("close", () => {
      stop();
      clearInterval(heartbeat);
      draining.removeEventListener("abort", end);
    });
    if (draining.aborted) end();
  });
  return router;
}
