import type { ExportDocument } from "#schema/export-document.ts";
import { checkDocument } from "./check-document.ts";
import { notReadable } from "./read-error.ts";
import { utf8Text } from "./utf8-text.ts";

/** Reads what ../json.ts wrote. Throws BAD_REQUEST. */
export function readJson(bytes: Uint8Array): ExportDocument {
  let value: unknown;
  try {
    value = JSON.parse(utf8Text(bytes));
  } catch (error) {
    throw notReadable("file-json", { cause: error });
  }
  return checkDocument(value);
}
