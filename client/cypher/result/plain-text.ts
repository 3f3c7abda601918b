import type { CypherValue } from "#schema/cypher-value.ts";
import { isEntity, isTagged, valueText } from "./value-text.ts";

/** Letters of a value that its cell and what appears over it show; the rest is in what is copied and saved. */
export const longestShown = 400;
const longestTitle = 2000;

/** The text of a value that is shown as nothing but its text; undefined for null and for what can be opened, or holds such. */
export const plainText = (value: CypherValue): string | undefined =>
  value === null || holdsEntity(value) ? undefined : valueText(value).slice(0, longestTitle);

/** True where somewhere in it there is a node, a relationship or a path. */
export function holdsEntity(value: CypherValue): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsEntity);
  return isTagged(value)
    ? isEntity(value)
    : Object.values(value as Readonly<Record<string, CypherValue>>).some(holdsEntity);
}
