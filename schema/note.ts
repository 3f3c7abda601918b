import { z } from "zod";
import { Instant } from "./dates.ts";

/** Longest note, in UTF-16 units. */
const longestNote = 20_000;
export const NoteText = z.string().max(longestNote);

/** What a note is about: the id of a node, or an edge as `TYPE:source:target`. */
export const NoteKey = z
  .string()
  .regex(
    /^(?:(?:per|org|evt)_[0-9a-f]{16}|(?:CONTACTED|DENIED|CRITICIZED):(?:per|org|evt)_[0-9a-f]{16}:(?:per|org|evt)_[0-9a-f]{16})$/,
    "must be the id of a node, or an edge as TYPE:source:target",
  );
export type NoteKey = z.infer<typeof NoteKey>;

/** What somebody wrote beside a node or an edge. It belongs to the id, so it is there again after every re-ingest. */
export const Note = z.strictObject({ key: NoteKey, text: NoteText, changedAt: Instant });
export type Note = z.infer<typeof Note>;
