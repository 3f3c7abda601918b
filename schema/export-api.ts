import { z } from "zod";
import { CypherCell, apiLimits } from "./api.ts";
import { DrawnBy } from "./drawn-as.ts";
import { ExportDocument } from "./export-document.ts";
import { ExportFormat } from "./export-format.ts";
import { EntityId } from "./ids.ts";
import { NoteText } from "./note.ts";
import { Language } from "./ontology.ts";

/** What the routes take and give that write files, read them and turn one into another. */

/** Chosen by the client, hard to guess, so that nobody else learns of the export. */
const ExportId = z.string().regex(/^[0-9a-f]{32}$/, "must be 32 hexadecimal digits");

/** What stands above the graph: for a saved view its name and its note. */
const about = {
  title: z.string().trim().min(1).max(200).optional(),
  description: NoteText.optional(),
};

export const ExportBody = z.strictObject({
  format: ExportFormat,
  /** Only these nodes and what is among them; without nodes and query everything is exported. */
  nodes: z.array(EntityId).min(1).max(apiLimits.exportNodes).optional(),
  /** A read-only Cypher query; the entities in its rows are exported. */
  query: z.string().optional(),
  params: z.record(z.string().max(200), CypherCell).optional(),
  /** With every quote and its source. */
  evidence: z.boolean().default(true),
  /** With the texts of the articles, in formats that can be read back: such a file can be ingested. */
  texts: z.boolean().default(true),
  /** With the notes on nodes and edges, in formats that have a place for them. */
  notes: z.boolean().default(true),
  ...about,
  /** Of what people read in the file. */
  language: Language.default("en"),
  /** Where the nodes stand on the canvas, for formats that keep it. */
  positions: z.record(EntityId, z.strictObject({ x: z.number(), y: z.number() })).optional(),
  /** Colours and sizes of the canvas, for formats that have them. */
  drawn: DrawnBy.optional(),
  /** Under which `GET /api/exports/{id}` tells how far on the file is while it is written. */
  id: ExportId.optional(),
});
export type ExportBody = z.input<typeof ExportBody>;

export const ExportParams = z.strictObject({ id: ExportId });
export type ExportParams = z.infer<typeof ExportParams>;

export const ExportProgressAnswer = z.strictObject({
  /** How far on it is, 0 to 1; missing where nothing is known of it: not begun, or over. */
  fraction: z.number().min(0).max(1).optional(),
});
export type ExportProgressAnswer = z.infer<typeof ExportProgressAnswer>;

export const OpenAnswer = ExportDocument;
export type OpenAnswer = z.infer<typeof OpenAnswer>;

export const ConvertBody = z.strictObject({
  format: ExportFormat,
  /** The graph itself, as a file that was opened or a frozen view holds it. */
  document: ExportDocument,
  /** Colours and sizes of the canvas, for formats that have them. */
  drawn: DrawnBy.optional(),
  evidence: z.boolean().default(true),
  ...about,
  language: Language.default("en"),
  /** Under which `GET /api/exports/{id}` tells how far on the file is while it is written. */
  id: ExportId.optional(),
});
export type ConvertBody = z.input<typeof ConvertBody>;
