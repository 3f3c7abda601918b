import { Router } from "express";
import { PathsQuery } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import type { GraphStore } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { parseRequest } from "../parse-request.ts";

export function pathRoutes(reader: GraphStore): Router {
  const router = Router();
  router.get(expressPath(endpoints.paths), async (request, response) => {
    const query = parseRequest(PathsQuery, request.query, "query");
    if (query.from === query.to) throw new AppError("BAD_REQUEST", 400, "to: must be another node than from.");
    response.json(await reader.paths({ ...query, signal: disconnectSignal(response) }));
  });
  return router;
}
