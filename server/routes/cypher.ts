import { Router } from "express";
import type { Request, RequestHandler, Response } from "express";
import { CheckBody, CypherBody, PlanBody } from "#schema/api.ts";
import { checkQuery } from "../console/check-query.ts";
import type { ConsoleSlots } from "../console/console-slots.ts";
import { explainQuery } from "../console/explain-query.ts";
import { runQuery } from "../console/run-query.ts";
import type { Console, ConsoleRequest } from "../console/run-query.ts";
import { sendJson, sendLines } from "../console/send-rows.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { jsonBody } from "../json-body.ts";
import { parseRequest } from "../parse-request.ts";
import { requestIdOf } from "../request-id.ts";

/** Room for the longest query and its parameters; the guard measures each by itself. */
const bodyBytes = 128 * 1024;

export function cypherRoutes(console: Console, checks: ConsoleSlots, limit: RequestHandler): Router {
  const router = Router();
  router.post(expressPath(endpoints.cypher), limit, ...jsonBody(bodyBytes), async (request, response) => {
    const body = parseRequest(CypherBody, request.body, "body");
    const run = await runQuery(console, { ...body, ...askedBy(request, response) });
    const send = request.accepts(["json", "application/x-ndjson"]) === "application/x-ndjson" ? sendLines : sendJson;
    await send(response, run);
  });
  router.post(expressPath(endpoints.plan), limit, ...jsonBody(bodyBytes), async (request, response) => {
    const body = parseRequest(PlanBody, request.body, "body");
    response.json(await explainQuery(console, { ...body, ...askedBy(request, response) }));
  });
  // Not limited as what runs is: of these there is one at a time, and they must not use up what is left for queries.
  router.post(expressPath(endpoints.check), ...jsonBody(bodyBytes), async (request, response) => {
    const body = parseRequest(CheckBody, request.body, "body");
    response.json(await checkQuery({ ...console, checks }, { ...body, ...askedBy(request, response) }));
  });
  return router;
}

const askedBy = (request: Request, response: Response): Pick<ConsoleRequest, "client" | "requestId" | "signal"> => ({
  client: request.ip ?? "",
  requestId: requestIdOf(response),
  signal: disconnectSignal(response),
});
