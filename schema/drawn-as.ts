import { z } from "zod";
import { NoteKey } from "./note.ts";

/** How the canvas draws a node or an edge where it is not drawn as all of its kind: what rules of one's own or a scale of colours made of it. */
const DrawnAs = z.strictObject({
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, "must be a colour like #0072B2")
    .optional(),
  /** How many times as large as it would be. */
  scale: z.number().positive().max(10).optional(),
});
export type DrawnAs = z.infer<typeof DrawnAs>;

/** By the id of a node, or an edge as `TYPE:source:target`. */
export const DrawnBy = z.record(NoteKey, DrawnAs);
export type DrawnBy = z.infer<typeof DrawnBy>;
