import { Router } from "express";
import { NoFields } from "#schema/api.ts";
import { MergeParams, NewMergeBody } from "#schema/merge-api.ts";
import type { Merge } from "#schema/merge.ts";
import type { MergeAnswer, MergesAnswer } from "#schema/merge-api.ts";
import { oneAtATime } from "#schema/one-at-a-time.ts";
import type { Store } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { jsonBody } from "../json-body.ts";
import { inOrder, listMerges, mergeNodes, splitMerge } from "../merges/keep-merges.ts";
import { parseRequest } from "../parse-request.ts";

/** Room for the most ids and the longest note, every letter escaped. */
const bodyBytes = 32 * 1024;

/**
 * Decisions are kept in the order in which they come, one after the other, and whether or not who made them still waits: a page
 * that is closed sends its last ones and goes.
 */
export function mergeRoutes(store: Store): Router {
  const router = Router();
  const inTurn = oneAtATime();
  router.get(expressPath(endpoints.merges), async (request, response) => {
    parseRequest(NoFields, request.query, "query");
    const merges = await listMerges(store, { signal: disconnectSignal(response) });
    response.json({ merges: [...merges] } satisfies MergesAnswer);
  });
  router.post(expressPath(endpoints.merge), ...jsonBody(bodyBytes), async (request, response) => {
    const given = parseRequest(NewMergeBody, request.body, "body");
    const keep = (): Promise<Merge> => inTurn(() => mergeNodes(store, given));
    // Only a page that names the merge itself sends one before it has heard of the last.
    const merge = await (given.id === undefined ? keep() : inOrder(keep));
    response.json(merge satisfies MergeAnswer);
  });
  router.delete(expressPath(endpoints.split), async (request, response) => {
    const { id } = parseRequest(MergeParams, request.params, "path");
    response.json((await inOrder(() => inTurn(() => splitMerge(store, id)))) satisfies MergeAnswer);
  });
  return router;
}
