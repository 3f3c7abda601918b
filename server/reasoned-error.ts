import { reasonText } from "#schema/error-reasons.ts";
import type { ErrorReason, ReasonValues } from "#schema/error-reasons.ts";
import { AppError } from "#schema/errors.ts";
import type { ErrorCode } from "#schema/errors.ts";

type More = Readonly<{ values?: ReasonValues; cause?: unknown; details?: Readonly<Record<string, unknown>> }>;

/** An error whose sentence stands in `#schema/error-reasons.ts`, so that a viewer can say it in its own language. */
export const reasonedError = (
  code: ErrorCode,
  status: number,
  reason: ErrorReason,
  { values = {}, cause, details = {} }: More = {},
): AppError =>
  new AppError(code, status, reasonText(reason, values), {
    details: { ...details, reason, ...values },
    ...(cause !== undefined && { cause }),
  });
