import { Router } from "express";
import { ArticleParams, ArticlesQuery } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import type { GraphStore } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { parseRequest } from "../parse-request.ts";

export function articleRoutes(reader: GraphStore): Router {
  const router = Router();
  router.get(expressPath(endpoints.articles), async (request, response) => {
    const query = parseRequest(ArticlesQuery, request.query, "query");
    response.json(await reader.articles({ ...query, signal: disconnectSignal(response) }));
  });
  router.get(expressPath(endpoints.article), async (request, response) => {
    const { id } = parseRequest(ArticleParams, request.params, "path");
    const article = await reader.article({ id, signal: disconnectSignal(response) });
    if (!article) throw new AppError("NOT_FOUND", 404, `There is no article ${id}.`);
    response.json(article);
  });
  return router;
}
