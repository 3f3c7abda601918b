import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";

const ids = new WeakMap<Response, string>();

/** Gives every request an id of our own; one from outside could forge log lines. */
export const requestId: RequestHandler = (_request, response, next) => {
  const id = randomUUID();
  ids.set(response, id);
  response.setHeader("X-Request-Id", id);
  next();
};

export const requestIdOf = (response: Response): string => ids.get(response) ?? "unknown";
