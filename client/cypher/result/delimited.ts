import type { CypherValue } from "#schema/cypher-value.ts";
import { valueText } from "./value-text.ts";

/** Starts that a spreadsheet takes for a formula (OWASP, CSV injection); such a cell gets an apostrophe in front. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows with a header as RFC 4180 text, with `separator` between cells; numbers stay numbers, nulls are empty. */
export function delimited(
  columns: readonly string[],
  rows: readonly (readonly CypherValue[])[],
  separator: "," | "\t",
): string {
  const cell = (value: CypherValue): string => {
    if (value === null) return "";
    const text = valueText(value);
    return quoted(typeof value !== "number" && formula.test(text) ? `'${text}` : text);
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(separator)}\r\n`).join("");
}

const quoted = (text: string): string => (/[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
