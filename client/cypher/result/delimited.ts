import type { CypherValue } from "#schema/cypher-value.ts";
import { valueText } from "./value-text.ts";

/** Starts that a spreadsheet takes for a formula (OWASP, CSV injection); such a cell gets an apostrophe in front. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

type Separator = "," | "\t";

/** Rows with a header as RFC 4180 text, with `separator` between cells; numbers stay numbers, nulls are empty. */
export const delimited = (
  columns: readonly string[],
  rows: readonly (readonly CypherValue[])[],
  separator: Separator,
): string => [columns, ...rows].map((row) => `${delimitedLine(row, separator)}\r\n`).join("");

/** One row of it, without its end. */
export const delimitedLine = (row: readonly CypherValue[], separator: Separator): string =>
  row.map(cellText).join(separator);

function cellText(value: CypherValue): string {
  if (value === null) return "";
  const text = valueText(value);
  return quoted(typeof value !== "number" && formula.test(text) ? `'${text}` : text);
}

const quoted = (text: string): string => (/[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
