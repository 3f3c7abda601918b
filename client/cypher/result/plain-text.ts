import type { CypherValue } from "#schema/cypher-value.ts";
import { isTagged, valueText } from "./value-text.ts";

/** Letters of a value that its cell and what appears over it show; the rest is in what is copied and saved. */
export const longestShown = 400;
const longestTitle = 2000;

/** The text of a value that is shown as nothing but its text; undefined for null and for what can be opened, or holds such. */
export function plainText(value: CypherValue): string | undefined {
  if (value === null || (isTagged(value) && isOpened(value.$type))) return undefined;
  if (Array.isArray(value) && value.some(isTagged)) return undefined;
  return valueText(value).slice(0, longestTitle);
}

const isOpened = (type: string): boolean => type === "node" || type === "relationship" || type === "path";
