import type { Mention } from "../document.ts";

/** A mention before it has its number and offsets. */
export type DraftMention = Omit<Mention, "index" | "start" | "end" | "sentence" | "inner">;
