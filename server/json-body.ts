import { json } from "express";
import type { Request, RequestHandler } from "express";
import { AppError } from "#schema/errors.ts";
import { reasonedError } from "./reasoned-error.ts";

/** Refuses another content type than JSON, so that no plain form can reach a route. */
export const needJson: RequestHandler = (request, _response, next) => {
  if (request.is("application/json")) return next();
  throw new AppError("NOT_JSON", 415, "Send the body as application/json.");
};

/** Reads a JSON body of at most `bytes`. */
export const jsonBody = (bytes: number): RequestHandler[] => [
  needJson,
  refusedEarly(bytes, json({ limit: bytes, strict: true })),
];

/**
 * A parser of body-parser that refuses as soon as a body is known to be longer than `bytes`. By itself it reads the whole
 * body off first: who sends slowly, or without end, is cut off before the answer.
 */
export const refusedEarly = (bytes: number, parser: RequestHandler): RequestHandler => {
  return async (request, response, next) => {
    const parsed = new Promise<void>((resolve, reject) => {
      const done = (error?: unknown): void => (error ? reject(error as Error) : resolve());
      void Promise.resolve(parser(request, response, done)).catch(reject);
    });
    await Promise.race([parsed, longerThan(bytes, request)]);
    next();
  };
};

/** Rejects once more than `bytes` of the body are announced or have come; never settles otherwise. */
const longerThan = (bytes: number, request: Request): Promise<never> =>
  new Promise((_resolve, reject) => {
    const refuse = (): void => reject(tooLarge(bytes));
    if (Number(request.headers["content-length"] ?? 0) > bytes) return refuse();
    let received = 0;
    request.on("data", function count(chunk: Buffer) {
      received += chunk.length;
      if (received <= bytes) return;
      request.off("data", count);
      refuse();
    });
  });

export const tooLarge = (bytes: number): AppError =>
  reasonedError("TOO_LARGE", 413, "body-size", { values: { most: sizeOf(bytes) } });

const sizeOf = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} kB`;
