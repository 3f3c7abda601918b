/** Codes that a client can rely on; the text beside them is for people. */
export type ErrorCode =
  | "BAD_REQUEST"
  | "CYPHER_SYNTAX"
  | "CYPHER_REFUSED"
  | "UNAUTHORIZED"
  | "FORBIDDEN_HOST"
  | "FORBIDDEN_ORIGIN"
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "NOT_JSON"
  | "TOO_LARGE"
  | "TOO_MANY_REQUESTS"
  | "TOO_BUSY"
  | "QUERY_TOO_SLOW"
  | "QUERY_TOO_BIG"
  | "ENGINE_GAVE_UP"
  | "STORE_UNAVAILABLE"
  | "STORE_REFUSED_LOGIN"
  | "STORE_LOCKED"
  | "CANCELLED"
  | "SHUTTING_DOWN"
  | "INTERNAL";

/** An error whose message may be shown to a person: one line, what is wrong and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** HTTP status, 400..599. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ErrorCode,
    status: number,
    message: string,
    options: { details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.status = status;
    this.details = options.details;
  }
}
