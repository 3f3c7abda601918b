import { AppError } from "#schema/errors.ts";
import type { ErrorCode } from "#schema/errors.ts";
import type { FileResult } from "./file-work.ts";

/** From the thread, in this order: what the file is, then pieces and fractions, then its end; or an error at any time. */
export type FromThread =
  | Readonly<{ head: Omit<FileResult, "chunks"> }>
  | Readonly<{ fraction: number }>
  | Readonly<{ chunk: string | Uint8Array }>
  | Readonly<{ end: true }>
  | Readonly<{ error: PlainError }>;

/** To the thread: the next piece is wanted. A client that reads slowly keeps no pile of pieces in memory. */
export const wanted = "next";

/** What survives the way between threads. */
type PlainError = Readonly<{
  message: string;
  app?: Readonly<{ code: ErrorCode; status: number; details?: Readonly<Record<string, unknown>> }>;
}>;

export function plainError(error: unknown): PlainError {
  if (!(error instanceof AppError)) return { message: error instanceof Error ? String(error.stack) : String(error) };
  const { code, status, details, message } = error;
  return { message, app: { code, status, ...(details && { details }) } };
}

export const errorFrom = ({ message, app }: PlainError): Error =>
  app
    ? new AppError(app.code, app.status, message, { ...(app.details && { details: app.details }) })
    : new Error(message);
