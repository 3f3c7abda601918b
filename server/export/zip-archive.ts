import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export type ZipEntry = Readonly<{ name: string; content: AsyncIterable<Uint8Array | string> }>;

/**
 * A zip file as it is made, entry after entry (ZIP64 where a file grows past 4 GB). `modified` is the time that every entry
 * carries, so that equal contents give equal files. An entry that fails fails the whole.
 */
export async function* zipArchive(entries: readonly ZipEntry[], modified: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const { name, content } of entries) {
    zip.addReadStream(Readable.from(content, { objectMode: false }), name, { mtime: modified, mode: 0o100644 });
  }
  zip.end();
  yield* output as AsyncIterable<Uint8Array>;
}
