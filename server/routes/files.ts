import { Router, raw } from "express";
import type { RequestHandler } from "express";
import { apiLimits } from "#schema/api.ts";
import { ConvertBody } from "#schema/export-api.ts";
import { AppError } from "#schema/errors.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { readExport } from "../export/read/read-export.ts";
import { jsonBody } from "../json-body.ts";
import { convertDocument } from "../open-export.ts";
import { parseRequest } from "../parse-request.ts";
import { sendFile } from "../send-file.ts";

/** Graphs that lie in a file of the person: read here, since the readers are here, and kept nowhere. */
export function fileRoutes(limit: RequestHandler): Router {
  const router = Router();
  const type = "application/octet-stream";
  router.post(
    expressPath(endpoints.open),
    limit,
    raw({ type, limit: apiLimits.fileBytes }),
    async (request, response) => {
      if (!Buffer.isBuffer(request.body))
        throw new AppError("NOT_JSON", 415, "Send the file itself as application/octet-stream.");
      response.json(await readExport(request.body));
    },
  );
  router.post(
    expressPath(endpoints.convert),
    limit,
    ...jsonBody(2 * apiLimits.fileBytes),
    async (request, response) => {
      const { document, ...body } = parseRequest(ConvertBody, request.body, "body");
      await sendFile(response, convertDocument(document, body));
    },
  );
  return router;
}
