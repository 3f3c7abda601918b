import type { ExportDocument } from "#schema/export-document.ts";

/** The document with these nodes alone and what is among them; without ids the whole of it. */
export function partOf(document: ExportDocument, ids: readonly string[] | undefined): ExportDocument {
  if (!ids) return document;
  const inside = new Set(ids);
  const joins = ({ source, target }: { source: string; target: string }): boolean =>
    inside.has(source) && inside.has(target);
  const statements = document.statements.filter(joins);
  const cited = new Set(statements.map(({ articleId }) => articleId));
  return {
    ...document,
    nodes: document.nodes.filter(({ id }) => inside.has(id)),
    bundles: document.bundles.filter(joins),
    statements,
    articles: document.articles.filter(({ id }) => cited.has(id)),
    ...(document.sources && { sources: document.sources.filter(({ id }) => cited.has(id)) }),
    ...(document.notes && { notes: notesOn(document.notes, inside) }),
  };
}

/** A note stays where all that it is about stays: its node, or both ends of its edge. */
const notesOn = (notes: NonNullable<ExportDocument["notes"]>, inside: ReadonlySet<string>): typeof notes =>
  Object.fromEntries(
    Object.entries(notes).filter(([key]) =>
      key
        .split(":")
        .slice(-2)
        .every((id) => inside.has(id)),
    ),
  );
