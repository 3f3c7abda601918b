import { AppError } from "#schema/errors.ts";
import type { z } from "zod";

/** The sort key of the last row of a page, as an opaque text. */
export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key), "utf8").toString("base64url");
}

/** The sort key in a cursor; BAD_REQUEST for one that this operation did not make. */
export function readCursor<Key>(cursor: string, key: z.ZodType<Key>): Key {
  const parsed = key.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!parsed.success) throw new AppError("BAD_REQUEST", 400, "The cursor is not one that this list gave out.");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
