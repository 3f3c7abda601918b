import { Router } from "express";
import { StatementsQuery } from "#schema/api.ts";
import type { GraphStore } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { parseRequest } from "../parse-request.ts";

export function statementRoutes(reader: GraphStore): Router {
  const router = Router();
  router.get(expressPath(endpoints.statements), async (request, response) => {
    const query = parseRequest(StatementsQuery, request.query, "query");
    response.json(await reader.statements({ ...query, signal: disconnectSignal(response) }));
  });
  return router;
}
