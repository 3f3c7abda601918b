import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export type ZipEntry = Readonly<{ name: string; content: AsyncIterable<Uint8Array | string> }>;

const ignore = () => undefined;

/**
 * A zip file as it is made, entry after entry (ZIP64 where a file grows past 4 GB). `modified` is the time that every entry
 * carries, so that equal contents give equal files. An entry that fails fails the whole; a reader that goes away stops it.
 */
export async function* zipArchive(entries: readonly ZipEntry[], modified: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let input: Readable | undefined;
  let stopped = false;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const { name, content } of entries) {
    zip.addReadStreamLazy(name, { mtime: modified, mode: 0o100644 }, (begin) => {
      input = Readable.from(stopped ? [] : content, { objectMode: false });
      begin(null, input);
    });
  }
  zip.end();
  try {
    yield* output as AsyncIterable<Uint8Array>;
  } finally {
    // Whoever reads went away, or all is read: what is still under way must neither go on nor be an unheard error.
    stopped = true;
    output.on("error", ignore);
    input?.on("error", ignore).destroy();
  }
}
