import type { DrawnBy } from "#schema/drawn-as.ts";
import type { ExportHeader, Position } from "#schema/export-document.ts";
import type { EntityId } from "#schema/ids.ts";
import type { Merge } from "#schema/merge.ts";
import type { Language } from "#schema/ontology.ts";
import type { SubgraphPart } from "#store/graph-store.ts";

export type ExportOptions = Readonly<{
  /** Without it no quote, no speaker and no article leaves, whatever the parts carry. */
  evidence: boolean;
  title: string;
  /** What somebody wrote about the whole: the note of a view. */
  description?: string;
  /** ISO 8601 instant, UTC. */
  generatedAt: string;
  /** Articles come with their texts; nothing to formats that cannot be read back. */
  texts?: boolean;
  /** By node id or `TYPE:source:target`. */
  notes?: Readonly<Record<string, string>>;
  /** The decisions by which nodes of the parts are shown as one. */
  merges?: readonly Merge[];
  positions?: ReadonlyMap<EntityId, Position>;
  /** What is drawn otherwise than all of its kind, by node id or `TYPE:source:target`. */
  drawn?: DrawnBy;
  /** Of what people read: dossier, HTML file, sheet names. Keys and columns are English in every format. */
  language: Language;
}>;

/** Strings are to be sent as UTF-8. Nothing is written before the first part was read. */
export type Writer = (parts: AsyncIterable<SubgraphPart>, options: ExportOptions) => AsyncIterable<string | Uint8Array>;

export const exportHeader = ({
  generatedAt,
  title,
  description,
  evidence,
  notes,
  merges,
}: ExportOptions): ExportHeader => ({
  format: "beleg-graph",
  version: 1,
  generatedAt,
  title,
  ...(description !== undefined && { description }),
  evidence,
  ...(notes && { notes }),
  ...(merges && { merges: [...merges] }),
});
