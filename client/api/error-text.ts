import i18next from "i18next";
import { errorReasons } from "#schema/error-reasons.ts";
import type { ErrorReason } from "#schema/error-reasons.ts";
import { ApiError } from "./api-error.ts";

/**
 * What a failure says to a person, in the language of the interface: by the reason or the code of the answer, never by the
 * server's own sentence, which is English. Where the sentence holds what only it knows (a place in a query), it is quoted.
 */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
  const { reason } = error.details;
  // What fills the gaps comes beside it, and no type knows which of them a reason has.
  if (isReason(reason)) return i18next.t(`reasons.${reason}` as "reasons.file-json", { ...error.details });
  // A newer server may know codes that this page does not.
  return i18next.t(`shell.errors.${error.code}`, { message: error.message, defaultValue: error.message });
}

const isReason = (reason: unknown): reason is ErrorReason =>
  typeof reason === "string" && Object.hasOwn(errorReasons, reason);
