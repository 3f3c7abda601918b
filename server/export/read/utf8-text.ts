import { notReadable } from "./read-error.ts";

/** The bytes as text without a byte order mark; throws BAD_REQUEST where they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw notReadable("file-encoding", { cause: error });
  }
}
