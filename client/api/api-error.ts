import type { ErrorCode } from "#schema/errors.ts";

/** Two are ours: no answer came, so the server is away or the network is; or it came and broke off before its end. */
export type ApiErrorCode = ErrorCode | "UNREACHABLE" | "BROKEN_OFF";

/** What the server answered instead of a result; `message` is written for people. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | undefined;

  constructor(
    code: ApiErrorCode,
    status: number,
    message: string,
    more: { details?: Readonly<Record<string, unknown>>; requestId?: string; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = "ApiError";
    this.code = code;
    this.status = status;
    this.details = more.details ?? {};
    this.requestId = more.requestId;
  }
}

/** True when asking again may help: the server is away, busy or its database is. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === "UNREACHABLE" || error.status === 503 || error.status === 429);

export type ErrorBody = Readonly<{
  error?: { code?: string; message?: string; details?: Record<string, unknown>; requestId?: string };
}>;

/** Reads the one error shape; anything else (a proxy's page) becomes INTERNAL with the status in its text. */
export async function errorOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  return errorFrom(body, response.status);
}

/** The same from a body that came another way, for example as the last line of a stream. */
export function errorFrom({ error = {} }: ErrorBody, status: number): ApiError {
  const { code, message, details, requestId } = error;
  return new ApiError((code ?? "INTERNAL") as ApiErrorCode, status, message ?? `HTTP ${status}`, {
    ...(details ? { details } : {}),
    ...(requestId ? { requestId } : {}),
  });
}
