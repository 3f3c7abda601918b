import { createHash } from "node:crypto";
import { AppError } from "#schema/errors.ts";
import type { ExportDocument } from "#schema/export-document.ts";
import { mergeLimits } from "#schema/merge.ts";
import type { Merge } from "#schema/merge.ts";
import type { Note } from "#schema/note.ts";
import { ViewId, ViewName, keptLimits } from "#schema/saved-view.ts";
import type { SavedView } from "#schema/saved-view.ts";
import { nodeInLook } from "#schema/view-look.ts";

/** Where people's own words are kept. */
type Keeper = Readonly<{
  notes(call: Readonly<Record<never, never>>): Promise<readonly Note[]>;
  putNote(note: Note): Promise<void>;
  view(request: Readonly<{ id: ViewId }>): Promise<SavedView | undefined>;
  putView(view: SavedView): Promise<void>;
  merges(call: Readonly<Record<never, never>>): Promise<readonly Merge[]>;
  putMerge(merge: Merge): Promise<void>;
}>;

/** Throws where a file that somebody has changed makes one node of two kinds. */
export function withMergesOfOneKind(document: ExportDocument): ExportDocument {
  for (const { id, into, from } of document.merges ?? []) {
    if (new Set([into, ...from].map((node) => node.id.slice(0, 3))).size === 1) continue;
    throw new AppError("BAD_REQUEST", 422, `the merge ${id} makes one node of two kinds. Export it anew.`);
  }
  return document;
}

/**
 * What people wrote and decided in an exported document: its notes, where the store has none of its own at that place, its merges,
 * where the store does not know of them, and where something is said about the whole, the view that it is. Doing it again
 * changes nothing. Gives a line for each thing that there was no room for.
 */
export async function takeKept(keeper: Keeper, document: ExportDocument): Promise<readonly string[]> {
  await takeNotes(keeper, document);
  await takeView(keeper, document);
  const left = await takeMerges(keeper, document);
  return [
    ...(left > 0 ? [`${left} merges left out, the store holds at most ${mergeLimits.merges}`] : []),
    ...(document.description && document.nodes.length > keptLimits.nodes
      ? [`no view made of it, a view holds at most ${keptLimits.nodes} nodes`]
      : []),
  ];
}

async function takeNotes(keeper: Keeper, document: ExportDocument): Promise<void> {
  const there = new Set((await keeper.notes({})).map(({ key }) => key));
  const changedAt = document.generatedAt;
  for (const [key, text] of Object.entries(document.notes ?? {}))
    if (!there.has(key) && text.trim() !== "") await keeper.putNote({ key, text, changedAt });
}

/** A merge that was taken back here since stays split. */
async function takeMerges(keeper: Keeper, { merges = [] }: ExportDocument): Promise<number> {
  const kept = await keeper.merges({});
  const there = new Set(kept.map(({ id }) => id));
  const missing = merges.filter(({ id }) => !there.has(id));
  const room = Math.max(0, mergeLimits.merges - kept.length);
  for (const merge of missing.slice(0, room)) await keeper.putMerge(merge);
  return Math.max(0, missing.length - room);
}

async function takeView(keeper: Keeper, document: ExportDocument): Promise<void> {
  const { title, description, generatedAt, nodes, bundles, positions = {} } = document;
  const name = ViewName.safeParse(title.slice(0, keptLimits.name));
  if (!description || !name.success || nodes.length === 0 || nodes.length > keptLimits.nodes) return;
  const hash = createHash("sha256")
    .update(JSON.stringify([title, description, generatedAt]))
    .digest("hex");
  const id = ViewId.parse(`view_${hash.slice(0, 16)}`);
  // Whoever has changed or deleted it since meant to.
  if (await keeper.view({ id })) return;
  const about = { id, name: name.data, note: description, frozen: false };
  const counts = { nodes: nodes.length, edges: bundles.length };
  await keeper.putView({
    head: { ...about, ...counts, createdAt: generatedAt, changedAt: generatedAt },
    body: {
      look: `nodes=${nodes.map((node) => nodeInLook(node.id, positions[node.id])).join(",")}`,
      nodes: nodes.map((node) => ({ id: node.id, name: node.name })),
      edges: bundles.map(({ type, source, target }) => ({ type, source, target })),
    },
  });
}
