import type { VerbRow } from "../../frames/row.ts";
export const criticizedVerbs: readonly VerbRow[] = [];
