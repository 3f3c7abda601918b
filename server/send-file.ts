import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { ExportFile } from "./open-export.ts";

/** Streams a file as an attachment. */
export const sendFile = (response: Response, { chunks, mime, name }: ExportFile): Promise<void> =>
  sendChunks(response, chunks, () => {
    response.attachment(name).setHeader("Content-Type", mime);
    response.setHeader("Cache-Control", "no-store");
  });

/**
 * Streams an answer as fast as the client reads it. The first piece is made before the head is sent, so that what fails at
 * once is answered as an error; what fails later breaks the connection, and no client takes it for whole.
 */
export async function sendChunks(
  response: Response,
  chunks: ExportFile["chunks"],
  writeHead: () => void,
): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  writeHead();
  await pipeline(Readable.from(resume(first, iterator)), response);
}

async function* resume<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
