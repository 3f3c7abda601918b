import { z } from "zod";
import { apiLimits } from "./api.ts";
import { ExportDocument } from "./export-document.ts";
import { EntityId } from "./ids.ts";
import { Note, NoteKey, NoteText } from "./note.ts";
import { ViewBody, ViewEdge, ViewHead, ViewId, ViewName, ViewNode } from "./saved-view.ts";

/** What the routes of saved views and notes take and give. */

/** What a view shows: the address of the viewer behind its `#`, and the nodes in it. */
const shown = {
  look: ViewBody.shape.look,
  /** More than `keptLimits.nodes` are refused by the route, which says so in every language. */
  nodes: z.array(EntityId).min(1).max(apiLimits.exportNodes),
};

export const ViewsAnswer = z.strictObject({ views: z.array(ViewHead) });
export type ViewsAnswer = z.infer<typeof ViewsAnswer>;

export const NewViewBody = z.strictObject({
  name: ViewName,
  note: NoteText.default(""),
  /** Keep a copy of the graph as it is now, with every quote and the articles. */
  frozen: z.boolean().default(false),
  ...shown,
});
export type NewViewBody = z.input<typeof NewViewBody>;

export const ViewParams = z.strictObject({ id: ViewId });
export type ViewParams = z.infer<typeof ViewParams>;

/** What is given is changed. `look` and `nodes` come together and not to a frozen view. */
export const ViewChangeBody = z.strictObject({
  name: ViewName.optional(),
  note: NoteText.optional(),
  /** False brings a deleted view back. */
  deleted: z.boolean().optional(),
  look: shown.look.optional(),
  nodes: shown.nodes.optional(),
});
export type ViewChangeBody = z.input<typeof ViewChangeBody>;

export const ViewCopyBody = z.strictObject({ name: ViewName });
export type ViewCopyBody = z.infer<typeof ViewCopyBody>;

export const ViewHeadAnswer = ViewHead;
export type ViewHeadAnswer = z.infer<typeof ViewHeadAnswer>;

export const ViewAnswer = z.strictObject({
  view: ViewHead,
  look: z.string(),
  /** What it showed when it was saved and the graph no longer holds. */
  gone: z.strictObject({
    nodes: z.array(ViewNode),
    edges: z.array(ViewEdge.extend({ sourceName: z.string(), targetName: z.string() })),
  }),
  snapshot: ExportDocument.optional(),
});
export type ViewAnswer = z.infer<typeof ViewAnswer>;

export const NotesAnswer = z.strictObject({ notes: z.array(Note) });
export type NotesAnswer = z.infer<typeof NotesAnswer>;
export const NoteParams = z.strictObject({ key: NoteKey });
export type NoteParams = z.infer<typeof NoteParams>;
/** An empty text takes the note away. */
export const NoteBody = z.strictObject({ text: NoteText });
export type NoteBody = z.infer<typeof NoteBody>;
export const NoteAnswer = z.strictObject({ note: Note.optional() });
export type NoteAnswer = z.infer<typeof NoteAnswer>;
