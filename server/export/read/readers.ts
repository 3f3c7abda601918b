import type { ExportDocument } from "#schema/export-document.ts";
import type { ExportFormat } from "#schema/export-format.ts";
import { readCsv } from "./csv.ts";
import { readGexf } from "./gexf.ts";
import { readGraphml } from "./graphml.ts";
import { readJson } from "./json.ts";

export type ReadableFormat = Extract<ExportFormat, "json" | "graphml" | "gexf" | "csv">;
type Reader = (bytes: Uint8Array) => ExportDocument | Promise<ExportDocument>;

/** The formats that can be opened again, exactly as they were written. Every reader throws AppError BAD_REQUEST. */
export const exportReaders: Readonly<Record<ReadableFormat, Reader>> = {
  json: readJson,
  graphml: readGraphml,
  gexf: readGexf,
  csv: readCsv,
};
