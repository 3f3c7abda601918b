import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "#schema/errors.ts";

/**
 * Writes a file whole or not at all: under another name first, which it loses when everything is on the disk. Without a name it
 * goes to standard output.
 * @param fraction how far on it is, 0 to 1, for the bar on standard error; without it nothing is shown
 */
export async function writeWhole(
  chunks: AsyncIterable<string | Uint8Array>,
  file: string | undefined,
  fraction?: () => number,
): Promise<void> {
  const counter = countBytes();
  const bar = fraction && showBar(() => ({ fraction: fraction(), bytes: counter.bytes() }));
  try {
    await writeTo(chunks, file, counter.stream);
  } finally {
    bar?.end();
  }
}

async function writeTo(
  chunks: AsyncIterable<string | Uint8Array>,
  file: string | undefined,
  counter: Transform,
): Promise<void> {
  if (file === undefined) return pipeline(Readable.from(chunks), counter, process.stdout, { end: false });
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(chunks), counter, createWriteStream(unfinished, { flags: "wx", flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw asTold(error, file);
  }
}

const whys: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "this is a folder",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
};

/** What kept a file from being written, under the name that it was asked for. */
function asTold(error: unknown, file: string): unknown {
  const { code } = Object(error) as { code?: unknown };
  const why = typeof code === "string" ? whys[code] : undefined;
  return why === undefined ? error : new AppError("BAD_REQUEST", 400, `${file} cannot be written: ${why}.`);
}

/** Lets everything through and knows how much it was, in bytes. */
function countBytes(): Readonly<{ stream: Transform; bytes: () => number }> {
  let bytes = 0;
  const stream = new Transform({
    writableObjectMode: true,
    transform(chunk: string | Uint8Array, _encoding, done) {
      bytes += Buffer.byteLength(chunk);
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

const barWidth = 24;
const betweenDrawsMs = 200;

/** By the clock and not by what is written: a zip file waits on the disk until everything is read. */
function showBar(now: () => Readonly<{ fraction: number; bytes: number }>): Readonly<{ end: () => void }> {
  const draw = (): void => {
    const { fraction, bytes } = now();
    const filled = Math.round(barWidth * fraction);
    const bar = `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
    process.stderr.write(`\r${bar} ${Math.floor(fraction * 100)}% · ${(bytes / 1e6).toFixed(1)} MB written`);
  };
  const timer = setInterval(draw, betweenDrawsMs);
  return {
    end() {
      clearInterval(timer);
      draw();
      process.stderr.write("\n");
    },
  };
}
