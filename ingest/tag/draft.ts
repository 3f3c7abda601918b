import type { Pos, Reading } from "../document.ts";
import type { Word } from "./tokens.ts";

/** A token of one sentence on its way; positions count from the start of its sentence. */
export type Draft = Word &
  Readonly<{
    /** The part of speech chosen in context. */
    pos: Pos;
    readings: readonly Reading[];
    verb?: string;
    participleOf?: string;
    partnerAt?: number;
  }>;
