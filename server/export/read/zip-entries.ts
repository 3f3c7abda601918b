import { fromBuffer } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { apiLimits } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import { notReadable } from "./read-error.ts";

/** More than this is not unpacked, in bytes: a small zip file can hold a great deal. As much as a graph that is sent along. */
const unpackedLimit = 2 * apiLimits.fileBytes;

type Wanted = (name: string) => boolean;

/**
 * The entries of a zip file by name, those alone that are wanted: nothing else is unpacked. An entry that holds more than it
 * says is refused by yauzl when it passes that. Throws BAD_REQUEST.
 */
export async function zipEntries(
  bytes: Uint8Array,
  wanted: Wanted = () => true,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await unpacked(await opened(bytes), wanted);
  } catch (error) {
    throw error instanceof AppError ? error : notReadable("file-zip", { cause: error });
  }
}

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });

function unpacked(zip: ZipFile, wanted: Wanted): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = new Map<string, Uint8Array>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      if (!wanted(entry.fileName)) return void zip.readEntry();
      total += entry.uncompressedSize;
      if (total > unpackedLimit)
        reject(notReadable("file-unpacked", { values: { most: unpackedLimit / 1024 / 1024 } }));
      else
        content(zip, entry).then((bytes) => {
          entries.set(entry.fileName, bytes);
          zip.readEntry();
        }, reject);
    });
    zip.readEntry();
  });
}

const content = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
