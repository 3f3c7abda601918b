import { Router } from "express";
import type { RequestHandler } from "express";
import { ExportBody } from "#schema/api.ts";
import type { Console } from "../console/run-query.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { openExport } from "../open-export.ts";
import { jsonBody } from "../json-body.ts";
import { parseRequest } from "../parse-request.ts";
import { sendFile } from "../send-file.ts";

/** Room for `exportNodes` ids and their positions. */
const bodyBytes = 8 * 1024 * 1024;

export function exportRoutes(console: Console, limit: RequestHandler): Router {
  const router = Router();
  router.post(expressPath(endpoints.export), limit, ...jsonBody(bodyBytes), async (request, response) => {
    const body = parseRequest(ExportBody, request.body, "body");
    const file = await openExport(console, { ...body, client: request.ip ?? "", signal: disconnectSignal(response) });
    await sendFile(response, file);
  });
  return router;
}
