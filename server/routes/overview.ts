import { Router } from "express";
import { NoFields, OverviewQuery, TimelineQuery } from "#schema/api.ts";
import type { DatabaseTrouble } from "#schema/api.ts";
import type { GraphStore } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { parseRequest } from "../parse-request.ts";

/** What is shown before anybody asks: the best-connected part, how much there is, and when. */
export function overviewRoutes(reader: GraphStore, troubleNow: () => DatabaseTrouble | undefined): Router {
  const router = Router();
  router.get(expressPath(endpoints.overview), async (request, response) => {
    const query = parseRequest(OverviewQuery, request.query, "query");
    response.json(await reader.overview({ ...query, signal: disconnectSignal(response) }));
  });
  router.get(expressPath(endpoints.timeline), async (request, response) => {
    const query = parseRequest(TimelineQuery, request.query, "query");
    response.json(await reader.timeline({ ...query, signal: disconnectSignal(response) }));
  });
  router.get(expressPath(endpoints.status), async (request, response) => {
    parseRequest(NoFields, request.query, "query");
    const status = await reader.status({ signal: disconnectSignal(response) });
    const trouble = troubleNow();
    response.json({ ...status, ...(trouble && { trouble }) });
  });
  return router;
}
