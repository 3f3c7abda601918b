import type { CypherAnswer } from "#schema/api.ts";
import { valueText } from "./value-text.ts";

/** Rows that are looked at: those that come first are like the rest, and all would hold up the first picture. */
const looked = 60;
const letter = 7.2;
const narrowest = 80;
const widest = 320;

/** Width of each column in CSS pixels, by its name and by what stands in its first rows. */
export const columnWidths = ({ columns, rows }: Pick<CypherAnswer, "columns" | "rows">): number[] =>
  columns.map((column, i) => {
    const longest = rows.slice(0, looked).reduce((most, row) => Math.max(most, valueText(row[i] ?? null).length), 0);
    const letters = Math.max(column.length + 3, longest + 2);
    return Math.round(Math.min(widest, Math.max(narrowest, letters * letter + 34)));
  });
