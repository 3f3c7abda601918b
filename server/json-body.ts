import { json } from "express";
import type { RequestHandler } from "express";
import { AppError } from "#schema/errors.ts";

/** Reads a JSON body of at most `bytes`; another content type is refused, so that no plain form can reach a route. */
export function jsonBody(bytes: number): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (request.is("application/json")) return next();
      throw new AppError("NOT_JSON", 415, "Send the body as application/json.");
    },
    json({ limit: bytes, strict: true }),
  ];
}
