import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { AppError } from "#schema/errors.ts";

/** Requests that one address may send in a minute. */
export type RateLimits = Readonly<{ general: number; costly: number }>;

export const publicRateLimits: RateLimits = { general: 300, costly: 30 };
/** On loopback every program of the one user shares an address. */
export const loopbackRateLimits: RateLimits = { general: 6000, costly: 600 };

export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new AppError("TOO_MANY_REQUESTS", 429, `More than ${perMinute} requests in a minute. Wait a moment.`));
    },
  });
}
