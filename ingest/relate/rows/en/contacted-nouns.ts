import type { NounRow } from "../../frames/row.ts";
export const contactedNouns: readonly NounRow[] = [];
