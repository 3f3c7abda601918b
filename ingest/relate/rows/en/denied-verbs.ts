import type { VerbRow } from "../../frames/row.ts";
export const deniedVerbs: readonly VerbRow[] = [];
