import { performance } from "node:perf_hooks";
import type { Request, RequestHandler } from "express";
import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";
import { requestIdOf } from "./request-id.ts";

/**
 * One line for each answer. The route's pattern stands in it and not the address: what a journalist searches for is
 * nobody's business.
 */
export function requestLog(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once("close", () => {
      const ms = Math.round((performance.now() - start) * 10) / 10;
      const route = routePattern(request);
      const status = response.statusCode;
      const aborted = !response.writableFinished;
      metrics.httpSeconds.observe({ method: method(request), route, status: String(status) }, ms / 1000);
      logger.info(
        { requestId: requestIdOf(response), method: method(request), route, status, ms, aborted },
        "answered",
      );
    });
    next();
  };
}

function routePattern(request: Request): string {
  const path = (request.route as { path?: unknown } | undefined)?.path;
  return typeof path === "string" ? path : "other";
}

const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
/** A client may send any word as a method; as a label it would be an open set. */
const method = (request: Request): string => (methods.has(request.method) ? request.method : "other");
