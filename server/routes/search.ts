import { Router } from "express";
import { SearchQuery } from "#schema/api.ts";
import type { GraphStore } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { parseRequest } from "../parse-request.ts";

export function searchRoutes(reader: GraphStore): Router {
  const router = Router();
  router.get(expressPath(endpoints.search), async (request, response) => {
    const query = parseRequest(SearchQuery, request.query, "query");
    response.json(await reader.search({ ...query, signal: disconnectSignal(response) }));
  });
  return router;
}
