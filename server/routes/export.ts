import { Router } from "express";
import type { RequestHandler } from "express";
import { NoFields } from "#schema/api.ts";
import { ExportBody, ExportParams } from "#schema/export-api.ts";
import type { ExportProgressAnswer } from "#schema/export-api.ts";
import type { Console } from "../console/run-query.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import type { RunningExports } from "../export/running-exports.ts";
import { openExport } from "../open-export.ts";
import { jsonBody } from "../json-body.ts";
import { parseRequest } from "../parse-request.ts";
import { requestIdOf } from "../request-id.ts";
import { sendFile } from "../send-file.ts";

/** Room for `exportNodes` ids and their positions. */
const bodyBytes = 8 * 1024 * 1024;

export function exportRoutes(console: Console, limit: RequestHandler, exports: RunningExports): Router {
  const router = Router();
  router.post(expressPath(endpoints.export), limit, ...jsonBody(bodyBytes), async (request, response) => {
    const { id, ...body } = parseRequest(ExportBody, request.body, "body");
    const running = id === undefined ? undefined : exports.begin(id);
    response.once("close", () => running?.end());
    const signal = disconnectSignal(response);
    const onFraction = running && { onFraction: running.tell };
    const who = { client: request.ip ?? "", requestId: requestIdOf(response) };
    const file = await openExport(console, { ...body, ...onFraction, ...who, signal });
    await sendFile(response, file);
  });
  router.get(expressPath(endpoints.exportProgress), (request, response) => {
    parseRequest(NoFields, request.query, "query");
    const fraction = exports.fraction(parseRequest(ExportParams, request.params, "path").id);
    const answer: ExportProgressAnswer = fraction === undefined ? {} : { fraction };
    response.json(answer);
  });
  return router;
}
