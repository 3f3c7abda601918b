import { json } from "express";
import type { RequestHandler } from "express";
import { AppError } from "#schema/errors.ts";

/** Refuses another content type than JSON, so that no plain form can reach a route. */
export const needJson: RequestHandler = (request, _response, next) => {
  if (request.is("application/json")) return next();
  throw new AppError("NOT_JSON", 415, "Send the body as application/json.");
};

/** Reads a JSON body of at most `bytes`. */
export const jsonBody = (bytes: number): RequestHandler[] => [needJson, json({ limit: bytes, strict: true })];
