import type { ExportDocument } from "./export-document.ts";
import type { Merge } from "./merge.ts";

/** The document without what is not to leave with it: texts of articles, and what people wrote beside the graph. */
export function carriedPart(
  document: ExportDocument,
  { texts, notes }: Readonly<{ texts: boolean; notes: boolean }>,
): ExportDocument {
  const { sources, notes: written, merges, ...rest } = document;
  return {
    ...rest,
    ...(texts && sources && { sources }),
    ...(notes && written && { notes: written }),
    ...(merges && { merges: notes ? merges : merges.map(withoutNote) }),
  };
}

/** A merge without why it was made. */
export function withoutNote(merge: Merge): Merge {
  const { id, into, from, at, splitAt } = merge;
  return { id, into, from, at, ...(splitAt !== undefined && { splitAt }) };
}
