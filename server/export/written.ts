import type { ExportDocument } from "#schema/export-document.ts";
import type { ExportFormat } from "#schema/export-format.ts";
import type { EntityId } from "#schema/ids.ts";
import { documentParts } from "./document-parts.ts";
import type { ExportOptions } from "./export-options.ts";
import { exportFormats } from "./formats.ts";

/** The whole file that a document gives in a format; for tests. */
export async function written(
  format: ExportFormat,
  document: ExportDocument,
  changed: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const { evidence, title, generatedAt, positions, notes, merges, description } = document;
  const options: ExportOptions = {
    evidence,
    title,
    generatedAt,
    language: "de",
    ...(notes && { notes }),
    ...(merges && { merges }),
    ...(description !== undefined && { description }),
    texts: document.sources !== undefined,
    ...(positions && { positions: new Map(Object.entries(positions) as [EntityId, { x: number; y: number }][]) }),
    ...changed,
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportFormats[format].write(documentParts(document), options)) {
    chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}

export const writtenText = async (...args: Parameters<typeof written>): Promise<string> =>
  new TextDecoder().decode(await written(...args));
