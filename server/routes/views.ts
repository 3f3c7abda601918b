import { Router } from "express";
import { NoFields } from "#schema/api.ts";
import { NewViewBody, ViewChangeBody, ViewCopyBody, ViewParams } from "#schema/view-api.ts";
import type { ViewsAnswer } from "#schema/view-api.ts";
import { keptLimits } from "#schema/saved-view.ts";
import type { Store } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { jsonBody } from "../json-body.ts";
import { parseRequest } from "../parse-request.ts";
import { changeView, copyView, deleteView, listViews } from "../views/keep-views.ts";
import { openView } from "../views/open-view.ts";
import { saveView } from "../views/save-view.ts";

/** The longest look, every letter escaped, and the ids beside it. */
const bodyBytes = 2 * keptLimits.look;

export function viewRoutes(store: Store): Router {
  const router = Router();
  const { keeper } = store;
  const body = jsonBody(bodyBytes);
  router.get(expressPath(endpoints.views), async (request, response) => {
    parseRequest(NoFields, request.query, "query");
    const views = await listViews(keeper, { signal: disconnectSignal(response) });
    response.json({ views: [...views] } satisfies ViewsAnswer);
  });
  router.post(expressPath(endpoints.saveView), ...body, async (request, response) => {
    const given = parseRequest(NewViewBody, request.body, "body");
    response.json(await saveView(store, { ...given, signal: disconnectSignal(response) }));
  });
  router.get(expressPath(endpoints.view), async (request, response) => {
    const { id } = parseRequest(ViewParams, request.params, "path");
    response.json(await openView(store, { id, signal: disconnectSignal(response) }));
  });
  router.patch(expressPath(endpoints.changeView), ...body, async (request, response) => {
    const { id } = parseRequest(ViewParams, request.params, "path");
    const change = parseRequest(ViewChangeBody, request.body, "body");
    response.json(await changeView(store, { id, ...change, signal: disconnectSignal(response) }));
  });
  router.delete(expressPath(endpoints.deleteView), async (request, response) => {
    const { id } = parseRequest(ViewParams, request.params, "path");
    response.json(await deleteView(keeper, { id, signal: disconnectSignal(response) }));
  });
  router.post(expressPath(endpoints.copyView), ...body, async (request, response) => {
    const { id } = parseRequest(ViewParams, request.params, "path");
    const { name } = parseRequest(ViewCopyBody, request.body, "body");
    response.json(await copyView(keeper, { id, name, signal: disconnectSignal(response) }));
  });
  return router;
}
