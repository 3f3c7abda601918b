import type { NounRow } from "../../frames/row.ts";
export const criticizedNouns: readonly NounRow[] = [];
