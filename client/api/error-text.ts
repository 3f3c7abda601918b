import i18next from "i18next";
import { ApiError } from "./api-error.ts";

/**
 * What a failure says to a person, in the language of the interface: by the code of the answer, never by the server's own
 * sentence, which is English. Where the sentence holds what only it knows (a place in a query), it is quoted.
 */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
  // A newer server may know codes that this page does not.
  return i18next.t(`shell.errors.${error.code}`, { message: error.message, defaultValue: error.message });
}
