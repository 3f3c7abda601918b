import { AppError } from "#schema/errors.ts";

/** The one error of every reader: the file is not what it says it is. */
export const notReadable = (why: string, cause?: unknown): AppError =>
  new AppError("BAD_REQUEST", 400, `This file cannot be opened: ${why}`, cause === undefined ? {} : { cause });
