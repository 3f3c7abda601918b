import type { ExportDocument } from "#schema/export-document.ts";
import { notReadable } from "./read-error.ts";
import { exportReaders } from "./readers.ts";
import type { ReadableFormat } from "./readers.ts";

/** Reads an export whatever its name is: the beginning of the bytes says which format it is. Throws BAD_REQUEST. */
export async function readExport(bytes: Uint8Array): Promise<ExportDocument> {
  const format = formatOf(bytes);
  if (!format) throw notReadable("file-unknown");
  return exportReaders[format](bytes);
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function formatOf(bytes: Uint8Array): ReadableFormat | undefined {
  if (isZip(bytes)) return "csv";
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  if (start.startsWith("{")) return "json";
  if (/<gexf[\s>]/.test(start)) return "gexf";
  return /<graphml[\s>]/.test(start) ? "graphml" : undefined;
}
