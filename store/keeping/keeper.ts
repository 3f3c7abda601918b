import { Merge } from "#schema/merge.ts";
import { Note } from "#schema/note.ts";
import type { NoteKey } from "#schema/note.ts";
import { SavedView, ViewHead } from "#schema/saved-view.ts";
import type { ViewId } from "#schema/saved-view.ts";
import type { Call, Keeper } from "../graph-store.ts";
import type { Shelf } from "./shelf.ts";

/** Views, notes and merges over the shelf of an engine. */
export const keeperOver = (shelf: Shelf): Keeper => ({
  async views(call) {
    const heads = (await shelf.list("view", call)).map(({ head }) => ViewHead.parse(JSON.parse(head)));
    return heads.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  },
  async view({ id, ...call }: Call & { id: ViewId }) {
    const kept = await shelf.get("view", id, call);
    return kept && SavedView.parse({ head: JSON.parse(kept.head), body: JSON.parse(kept.body) });
  },
  putView: ({ head, body }) =>
    shelf.put("view", { id: head.id, head: JSON.stringify(head), body: JSON.stringify(body) }),
  removeView: (id) => shelf.remove("view", id),
  notes: async (call) => (await shelf.list("note", call)).map(({ head }) => Note.parse(JSON.parse(head))),
  putNote: (note) => shelf.put("note", { id: note.key, head: JSON.stringify(note), body: "{}" }),
  removeNote: (key: NoteKey) => shelf.remove("note", key),
  merges: async (call) => (await shelf.list("merge", call)).map(({ head }) => Merge.parse(JSON.parse(head))),
  putMerge: (merge) => shelf.put("merge", { id: merge.id, head: JSON.stringify(merge), body: "{}" }),
});
