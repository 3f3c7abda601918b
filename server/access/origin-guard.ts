import type { RequestHandler } from "express";
import { AppError } from "#schema/errors.ts";

/**
 * Refuses what a page of another site sends. Browsers set both headers themselves and no page can change them;
 * programs that are no browsers send neither.
 */
export const originGuard: RequestHandler = (request, _response, next) => {
  const { origin, host, "sec-fetch-site": site } = request.headers;
  if (site === "cross-site" || (origin !== undefined && !isSameHost(origin, host)))
    throw new AppError("FORBIDDEN_ORIGIN", 403, "Pages of other sites may not use this server.");
  next();
};

function isSameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
