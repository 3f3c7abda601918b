import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/**
 * Writes a file whole or not at all: under another name first, which it loses when everything is on the disk. Without a name it
 * goes to standard output.
 * @param isShown whether to say on standard error how much has been written
 */
export async function writeWhole(
  chunks: AsyncIterable<string | Uint8Array>,
  file: string | undefined,
  isShown: boolean,
): Promise<void> {
  const progress = showProgress(isShown);
  if (file === undefined) {
    await pipeline(Readable.from(chunks), progress, process.stdout, { end: false });
    return;
  }
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(chunks), progress, createWriteStream(unfinished, { flags: "wx", flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function showProgress(isShown: boolean): Transform {
  let bytes = 0;
  let shown = 0;
  const show = (end: string): void => {
    if (isShown) process.stderr.write(`\r${(bytes / 1e6).toFixed(1)} MB written${end}`);
  };
  return new Transform({
    writableObjectMode: true,
    transform(chunk: string | Uint8Array, _encoding, done) {
      bytes += chunk.length;
      if (Date.now() - shown > 200) {
        shown = Date.now();
        show("");
      }
      done(null, chunk);
    },
    flush(done) {
      show("\n");
      done();
    },
  });
}
