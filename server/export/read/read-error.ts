import type { ErrorReason, ReasonValues } from "#schema/error-reasons.ts";
import type { AppError } from "#schema/errors.ts";
import { reasonedError } from "../../reasoned-error.ts";

type FileReason = Extract<ErrorReason, `file-${string}`>;
type More = Readonly<{ values?: ReasonValues; cause?: unknown }>;

/** The one error of every reader: the file is not what it says it is. What the reader's library says is kept beside it. */
export const notReadable = (reason: FileReason, { values = {}, cause }: More = {}): AppError =>
  reasonedError("BAD_REQUEST", 400, reason, {
    values,
    ...(cause !== undefined && { cause }),
    ...(cause instanceof Error && { details: { says: cause.message } }),
  });
