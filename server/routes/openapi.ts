import { Router } from "express";
import { endpoints, expressPath } from "../endpoints.ts";
import { openApiDocument } from "../openapi/document.ts";

export function openApiRoutes(version: string): Router {
  const router = Router();
  const document = openApiDocument(version);
  router.get(expressPath(endpoints.openapi), (_request, response) => {
    response.json(document);
  });
  return router;
}
