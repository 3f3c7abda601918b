import type { VerbRow } from "../../frames/row.ts";
export const contactedVerbs: readonly VerbRow[] = [];
