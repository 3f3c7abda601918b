import type { CypherAnswer } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import { isTagged, valueText } from "./value-text.ts";

/** Rows that are looked at: those that come first are like the rest, and all would hold up the first picture. */
const looked = 60;
const letter = 7.2;
const narrowest = 80;
const widest = 280;
/** A path is worth nothing where its later nodes are out of sight. */
const widestPath = 640;
/** Share of the rows whose value should fit; one long name does not push the rest out of sight. */
const fitting = 0.85;

/** Width of each column in CSS pixels, by its name and by what stands in its first rows. */
export const columnWidths = ({ columns, rows }: Pick<CypherAnswer, "columns" | "rows">): number[] =>
  columns.map((column, i) => {
    const lengths = rows.slice(0, looked).map((row) => lettersOf(row[i] ?? null));
    const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * fitting)] ?? 0;
    const letters = Math.max(column.length + 3, usual + 2);
    const most = rows.slice(0, looked).some((row) => isPath(row[i] ?? null)) ? widestPath : widest;
    return Math.round(Math.min(most, Math.max(narrowest, letters * letter + 20)));
  });

const isPath = (value: CypherValue): boolean => isTagged(value) && value.$type === "path";

/** Letters that a value takes, with room for the sign before a node or a relationship in capitals. */
function lettersOf(value: CypherValue): number {
  const { length } = valueText(value);
  if (!isTagged(value)) return length;
  if (value.$type === "path")
    return length + 3 + value.relationships.reduce((sum, { type }) => sum + type.length * 1.25 + 10, 0);
  return value.$type === "relationship" ? length * 1.25 + 4 : length + 3;
}
