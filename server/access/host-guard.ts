import type { RequestHandler } from "express";
import { AppError } from "#schema/errors.ts";

const own = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses a Host header that is not ours: a page of somebody else's that points its own name at 127.0.0.1 (DNS rebinding)
 * would otherwise read the whole graph.
 */
export function hostGuard(allowedHosts: readonly string[]): RequestHandler {
  const allowed = new Set([...own, ...allowedHosts.map((host) => host.toLowerCase())]);
  return (request, _response, next) => {
    const host = hostName(request.headers.host);
    if (host !== undefined && allowed.has(host)) return next();
    throw new AppError(
      "FORBIDDEN_HOST",
      403,
      "This server does not answer to that host name. Add it to ALLOWED_HOSTS.",
    );
  };
}

/** The name without its port, lower case; undefined when it is no host. */
export function hostName(header: string | undefined): string | undefined {
  if (!header || /[/\\@?#\s]/.test(header)) return undefined;
  const url = URL.canParse(`http://${header}`) ? new URL(`http://${header}`) : undefined;
  return url?.hostname;
}
