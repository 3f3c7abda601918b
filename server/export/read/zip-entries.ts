import { fromBuffer } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { notReadable } from "./read-error.ts";

/** More than this is not unpacked, in bytes: a small zip file can claim to hold a great deal. */
const unpackedLimit = 512 * 1024 * 1024;

/** The entries of a zip file by name. Throws BAD_REQUEST. */
export async function zipEntries(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await unpacked(await opened(bytes));
  } catch (error) {
    throw notReadable(error instanceof Error ? `as a zip file: ${error.message}` : "it is not a zip file", error);
  }
}

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });

function unpacked(zip: ZipFile): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = new Map<string, Uint8Array>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      total += entry.uncompressedSize;
      if (total > unpackedLimit) reject(new Error("it unpacks to more than 512 MB"));
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
