import type { ExportFormat } from "#schema/export-format.ts";
import { writeCsv } from "./csv.ts";
import type { Writer } from "./export-options.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { joinChunks } from "./join-chunks.ts";
import { writeJson } from "./json.ts";
import { writeNodeLink } from "./node-link.ts";

export type ExportKind = Readonly<{ mime: string; extension: string; write: Writer }>;

const kind = (mime: string, extension: string, writer: Writer): ExportKind => ({
  mime,
  extension,
  write: (parts, options) => joinChunks(writer(parts, options)),
});

const zip = "application/zip";

/** Every format with its writer. A failure of the parts, or a bound of the format, rejects the iteration: stop sending. */
export const exportFormats: Readonly<Record<ExportFormat, ExportKind>> = {
  json: kind("application/json; charset=utf-8", "json", writeJson),
  "node-link": kind("application/json; charset=utf-8", "json", writeNodeLink),
  graphml: kind("application/graphml+xml; charset=utf-8", "graphml", writeGraphml),
  gexf: kind("application/gexf+xml; charset=utf-8", "gexf", writeGexf),
  csv: kind(zip, "zip", writeCsv),
};
