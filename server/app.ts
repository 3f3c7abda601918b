import compression from "compression";
import express from "express";
import type { DatabaseTrouble } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import packageFile from "../package.json" with { type: "json" };
import { hostGuard } from "./access/host-guard.ts";
import { originGuard } from "./access/origin-guard.ts";
import { limitRate, publicRateLimits } from "./access/rate-limits.ts";
import { securityHeaders } from "./access/security-headers.ts";
import { tokenGuard } from "./access/token-guard.ts";
import { clientFiles, noClient } from "./client-files.ts";
import { checkTurns, defaultConsoleLimits } from "./console/console-limits.ts";
import { createConsoleSlots } from "./console/console-slots.ts";
import { countQueries } from "./console/count-queries.ts";
import type { Console } from "./console/run-query.ts";
import { startCypherGuard } from "./cypher-guard/guard.ts";
import { endpoints } from "./endpoints.ts";
import { errorAnswer, notFound } from "./error-answer.ts";
import { createRunningExports } from "./export/running-exports.ts";
import { createMetrics } from "./metrics.ts";
import { requestId } from "./request-id.ts";
import { requestLog } from "./request-log.ts";
import { createRevisionFeed } from "./revision-feed.ts";
import { articleRoutes } from "./routes/articles.ts";
import { cypherRoutes } from "./routes/cypher.ts";
import { eventRoutes } from "./routes/events.ts";
import { exportRoutes } from "./routes/export.ts";
import { fileRoutes } from "./routes/files.ts";
import { healthRoutes } from "./routes/health.ts";
import { nodeRoutes } from "./routes/nodes.ts";
import { mergeRoutes } from "./routes/merges.ts";
import { noteRoutes } from "./routes/notes.ts";
import { openApiRoutes } from "./routes/openapi.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { pathRoutes } from "./routes/paths.ts";
import { searchRoutes } from "./routes/search.ts";
import { statementRoutes } from "./routes/statements.ts";
import { viewRoutes } from "./routes/views.ts";
import type { ServerOptions } from "./server-options.ts";

/** The whole server as a function of its parts: nothing is read from outside, nothing listens yet. */
export function createApp(options: ServerOptions): express.Express {
  const { store, logger, clientDir, allowedHosts = [], draining = new AbortController().signal } = options;
  const { general, costly } = options.rateLimits ?? publicRateLimits;
  const limits = options.consoleLimits ?? defaultConsoleLimits;
  const slots = createConsoleSlots(limits);
  const trouble = (): DatabaseTrouble | undefined => options.supervisor?.trouble();
  const metrics = createMetrics(slots.running, trouble);
  const console: Console = {
    store,
    slots,
    limits,
    guard: options.guard ?? startCypherGuard(),
    count: countQueries(metrics),
  };
  const exports = createRunningExports();
  const costlyLimit = limitRate(costly);

  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.use(requestId, requestLog(logger, metrics), ...securityHeaders(), hostGuard(allowedHosts));
  if (options.authToken !== undefined) app.use(tokenGuard(options.authToken));
  app.use(compression({ filter: (request, response) => !isStream(response) && compression.filter(request, response) }));
  app.use(healthRoutes(store, draining, metrics));
  app.use("/api", originGuard, limitRate(general), (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  app.use(
    searchRoutes(store.reader),
    nodeRoutes(store.reader),
    statementRoutes(store.reader),
    articleRoutes(store.reader),
    pathRoutes(store.reader),
    overviewRoutes(store.reader, trouble),
    cypherRoutes(console, createConsoleSlots(checkTurns), costlyLimit),
    exportRoutes(console, costlyLimit, exports),
    fileRoutes(costlyLimit, exports),
    viewRoutes(store),
    noteRoutes(store.keeper),
    mergeRoutes(store),
    eventRoutes(createRevisionFeed(store.reader), draining),
    openApiRoutes(packageFile.version),
  );
  app.use("/api", wrongMethod, notFound);
  app.use(clientDir === undefined ? noClient : clientFiles(clientDir));
  app.use(notFound, errorAnswer(logger));
  return app;
}

/** What must reach the client line by line is not held back to be compressed. */
const isStream = (response: express.Response): boolean =>
  /event-stream|ndjson/.test(String(response.getHeader("Content-Type")));

const known = Object.values(endpoints).map(({ method, path }) => ({
  method: method.toUpperCase(),
  pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}/?$`),
}));

const wrongMethod: express.RequestHandler = (request, response, next) => {
  const there = known.filter(({ pattern }) => pattern.test(request.originalUrl.split("?")[0] ?? ""));
  if (there.length === 0) return next();
  const methods = there.map(({ method }) => method).join(", ");
  response.setHeader("Allow", methods);
  throw new AppError("METHOD_NOT_ALLOWED", 405, `Use ${methods} here.`);
};
