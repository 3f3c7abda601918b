import { Router } from "express";
import { AmongBody, NeighboursQuery, NoFields, NodeParams } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import type { GraphStore } from "#store/graph-store.ts";
import { maybeSameAs } from "#store/maybe-same.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { jsonBody } from "../json-body.ts";
import { parseRequest } from "../parse-request.ts";

export function nodeRoutes(reader: GraphStore): Router {
  const router = Router();
  router.get(expressPath(endpoints.node), async (request, response) => {
    const { id } = parseRequest(NodeParams, request.params, "path");
    const node = await reader.node({ id, signal: disconnectSignal(response) });
    if (!node) throw noNode(id);
    response.json(node);
  });
  router.get(expressPath(endpoints.maybeSame), async (request, response) => {
    const { id } = parseRequest(NodeParams, request.params, "path");
    parseRequest(NoFields, request.query, "query");
    const suggestions = await maybeSameAs(reader, { id, signal: disconnectSignal(response) });
    if (suggestions === undefined) throw noNode(id);
    response.json({ suggestions });
  });
  router.get(expressPath(endpoints.neighbours), async (request, response) => {
    const { id } = parseRequest(NodeParams, request.params, "path");
    const query = parseRequest(NeighboursQuery, request.query, "query");
    const signal = disconnectSignal(response);
    const answer = await reader.neighbours({ id, ...query, signal });
    // An empty answer may be a node without neighbours or no node at all.
    if (answer.nodes.length === 0 && !(await reader.node({ id, signal }))) throw noNode(id);
    response.json(answer);
  });
  router.post(expressPath(endpoints.among), ...jsonBody(bodyBytes), async (request, response) => {
    const body = parseRequest(AmongBody, request.body, "body");
    response.json(await reader.among({ ...body, signal: disconnectSignal(response) }));
  });
  return router;
}

/** Room for `amongNodes` ids, twice. */
const bodyBytes = 1024 * 1024;

const noNode = (id: string): AppError => new AppError("NOT_FOUND", 404, `There is no node ${id}.`);
