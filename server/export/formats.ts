import type { ExportFormat } from "#schema/export-format.ts";
import { writeCsvGephi } from "./csv-gephi.ts";
import { writeCsvNeo4j } from "./csv-neo4j.ts";
import { writeCsv } from "./csv.ts";
import { writeCypher } from "./cypher.ts";
import type { Writer } from "./export-options.ts";
import { writeFtm } from "./ftm.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { writeHtml } from "./html/html.ts";
import { joinChunks } from "./join-chunks.ts";
import { writeJson } from "./json.ts";
import { writeMarkdown } from "./markdown.ts";
import { writeNodeLink } from "./node-link.ts";
import { writeTurtle } from "./turtle.ts";
import { writeXlsx } from "./xlsx.ts";

export type ExportKind = Readonly<{
  mime: string;
  extension: string;
  /** False where the format needs the whole graph at once; it then has a bound and throws TOO_LARGE before the first byte. */
  streams: boolean;
  write: Writer;
}>;

const kind = (mime: string, extension: string, writer: Writer, streams = true): ExportKind => ({
  mime,
  extension,
  streams,
  write: (parts, options) => joinChunks(writer(parts, options)),
});

const zip = "application/zip";
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const utf8 = (mime: string) => `${mime}; charset=utf-8`;

/** Every format with its writer. A failure of the parts, or a bound of the format, rejects the iteration: stop sending. */
export const exportFormats: Readonly<Record<ExportFormat, ExportKind>> = {
  json: kind(utf8("application/json"), "json", writeJson),
  "node-link": kind(utf8("application/json"), "json", writeNodeLink),
  graphml: kind(utf8("application/graphml+xml"), "graphml", writeGraphml),
  gexf: kind(utf8("application/gexf+xml"), "gexf", writeGexf),
  csv: kind(zip, "zip", writeCsv),
  "csv-neo4j": kind(zip, "zip", writeCsvNeo4j),
  "csv-gephi": kind(zip, "zip", writeCsvGephi),
  xlsx: kind(workbook, "xlsx", writeXlsx),
  cypher: kind(utf8("text/plain"), "cypher", writeCypher),
  turtle: kind(utf8("text/turtle"), "ttl", writeTurtle),
  ftm: kind(utf8("application/x-ndjson"), "ftm.json", writeFtm),
  markdown: kind(utf8("text/markdown"), "md", writeMarkdown, false),
  html: kind(utf8("text/html"), "html", writeHtml, false),
};
