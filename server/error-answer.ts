import { finished } from "node:stream";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { ErrorAnswer } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import { tooLarge } from "./json-body.ts";
import { requestIdOf } from "./request-id.ts";

/** Seconds after which a client may try again, by status. */
const retryAfter: Readonly<Record<number, number>> = { 429: 10, 503: 5 };

export const notFound: RequestHandler = (request) => {
  throw new AppError("NOT_FOUND", 404, `There is nothing at ${printable(request.originalUrl.split("?")[0] ?? "")}.`);
};

/** The one place where errors become answers. An unknown error is logged whole and answered without its text. */
export function errorAnswer(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // Express tells an error handler by its fourth argument; there is nothing to do without an error.
    if (!error) return next();
    const known = asAppError(error);
    if (known.status >= 500) logger.error({ err: error, requestId: requestIdOf(response) }, "request failed");
    if (!response.headersSent) return sendError(request, response, known);
    // Half an answer must not look like a whole one.
    if (!response.writableEnded) response.destroy();
  };
}

export function errorBody(error: AppError, requestId: string): ErrorAnswer {
  const { code, message, details } = error;
  return { error: { code, message, ...(details && { details: { ...details } }), requestId } };
}

function sendError(request: Request, response: Response, error: AppError): void {
  const seconds = retryAfter[error.status];
  if (seconds !== undefined && !response.hasHeader("Retry-After")) response.setHeader("Retry-After", seconds);
  response.removeHeader("Content-Disposition");
  response.setHeader("Cache-Control", "no-store");
  const body = errorBody(error, requestIdOf(response));
  response.status(error.status);
  if (request.complete) return void response.json(body);
  sendBeforeEnd(request, response, JSON.stringify(body));
}

/**
 * Answers while the body is still on its way. The answer goes out whole at once and ends when the rest has been read off: a
 * connection that closes on bytes nobody read is reset, and takes the answer along before the client has seen it.
 */
function sendBeforeEnd(request: Request, response: Response, text: string): void {
  response.type("json").setHeader("Content-Length", Buffer.byteLength(text));
  response.write(text);
  finished(request.resume(), () => response.end());
}

export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { type, status, code, limit } = Object(error) as Partial<Record<"type" | "status" | "code" | "limit", unknown>>;
  const fromBody = typeof type === "string" ? bodyErrors[type] : undefined;
  if (fromBody) return fromBody(Number(limit));
  if (code === "ERR_STREAM_PREMATURE_CLOSE") return new AppError("CANCELLED", 499, "The client went away.");
  if (status === 403 || status === 404) return new AppError("NOT_FOUND", 404, "There is no such file.");
  if (status === 400) return new AppError("BAD_REQUEST", 400, "The address cannot be read.");
  return new AppError("INTERNAL", 500, "Something went wrong here. The request id finds it in the log.", {
    cause: error,
  });
}

/** What body-parser reports, by its `type`; where it refuses a size, with the most that it takes, in bytes. */
const bodyErrors: Readonly<Record<string, (limit: number) => AppError>> = {
  "entity.parse.failed": () => new AppError("BAD_REQUEST", 400, "The body is not valid JSON."),
  "entity.too.large": tooLarge,
  "encoding.unsupported": () => new AppError("NOT_JSON", 415, "The content encoding is not supported."),
  "charset.unsupported": () => new AppError("NOT_JSON", 415, "Send the body as UTF-8."),
  "request.aborted": () => new AppError("CANCELLED", 400, "The request was broken off."),
  "request.size.invalid": () => new AppError("BAD_REQUEST", 400, "The body is not as long as its header says."),
};

const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, "").slice(0, 200);
