import type { CypherValue } from "#schema/cypher-value.ts";
import { delimitedLine } from "./delimited.ts";
import { valueText } from "./value-text.ts";

/** One value as it stands in the table; several as a line that a spreadsheet takes apart. */
export function copyText(values: readonly CypherValue[]): string {
  const [only = null, ...more] = values;
  if (more.length > 0) return delimitedLine(values, "\t");
  return only === null ? "" : valueText(only);
}
