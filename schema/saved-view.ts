import { z } from "zod";
import { Instant } from "./dates.ts";
import { ExportDocument } from "./export-document.ts";
import { EntityId } from "./ids.ts";
import { NoteText } from "./note.ts";
import { RelationType } from "./ontology.ts";

/** Id of a saved view: `view_` and 16 hex digits, drawn at random. */
export const ViewId = z
  .string()
  .regex(/^view_[0-9a-f]{16}$/)
  .brand<"ViewId">();
export type ViewId = z.infer<typeof ViewId>;

/** UTF-16 units; longer ones are refused. */
export const keptLimits = { name: 200, look: 1_000_000, nodes: 5_000, views: 2_000 } as const;

export const ViewName = z.string().trim().min(1).max(keptLimits.name);

/** What a list of views shows. */
export const ViewHead = z.strictObject({
  id: ViewId,
  name: ViewName,
  /** What its maker says about it; empty where nothing. */
  note: NoteText,
  /** It shows a copy of the graph that was made when it was saved, and stays as it is. */
  frozen: z.boolean(),
  nodes: z.int().nonnegative(),
  edges: z.int().nonnegative(),
  createdAt: Instant,
  changedAt: Instant,
  /** It was deleted then and can be brought back. */
  deletedAt: Instant.optional(),
});
export type ViewHead = z.infer<typeof ViewHead>;

export const ViewNode = z.strictObject({ id: EntityId, name: z.string() });
export type ViewNode = z.infer<typeof ViewNode>;
export const ViewEdge = z.strictObject({ type: RelationType, source: EntityId, target: EntityId });
export type ViewEdge = z.infer<typeof ViewEdge>;

export const ViewBody = z.strictObject({
  /** Places, filters and looks, as the viewer writes them behind the `#` of its address. */
  look: z.string().max(keptLimits.look),
  /** Which nodes and edges it showed when it was saved: what is missing later has gone. */
  nodes: z.array(ViewNode),
  edges: z.array(ViewEdge),
  /** Of a frozen view: the graph with every quote and the text that it stands in. */
  snapshot: ExportDocument.optional(),
});
export type ViewBody = z.infer<typeof ViewBody>;

export const SavedView = z.strictObject({ head: ViewHead, body: ViewBody });
export type SavedView = z.infer<typeof SavedView>;
