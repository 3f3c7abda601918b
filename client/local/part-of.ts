import type { ExportDocument } from "#schema/export-document.ts";
import type { EntityId } from "#schema/ids.ts";
import { mergesBehind, mergingOf } from "#schema/merging.ts";
import type { Merging } from "#schema/merging.ts";

/** The document with these nodes alone and what is among them; without ids the whole of it. */
export function partOf(document: ExportDocument, ids: readonly string[] | undefined): ExportDocument {
  if (!ids) return document;
  const inside = new Set(ids);
  const joins = ({ source, target }: { source: string; target: string }): boolean =>
    inside.has(source) && inside.has(target);
  const statements = document.statements.filter(joins);
  const cited = new Set(statements.map(({ articleId }) => articleId));
  const merges = mergesBehind(document.merges ?? [], ids as readonly EntityId[]);
  return {
    ...document,
    nodes: document.nodes.filter(({ id }) => inside.has(id)),
    bundles: document.bundles.filter(joins),
    statements,
    articles: document.articles.filter(({ id }) => cited.has(id)),
    ...(document.sources && { sources: document.sources.filter(({ id }) => cited.has(id)) }),
    ...(document.notes && { notes: notesOn(document.notes, inside, mergingOf(merges).rootOf) }),
    ...(document.merges && { merges }),
  };
}

/** A note stays where all that it is about stays: its node, both ends of its edge, or what these are part of. */
const notesOn = (
  notes: NonNullable<ExportDocument["notes"]>,
  inside: ReadonlySet<string>,
  rootOf: Merging["rootOf"],
): typeof notes =>
  Object.fromEntries(
    Object.entries(notes).filter(([key]) =>
      key
        .split(":")
        .slice(-2)
        .every((id) => inside.has(rootOf(id as EntityId))),
    ),
  );
