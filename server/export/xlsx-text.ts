import { isXmlText, xmlText } from "./xml-text.ts";

/** Excel cuts longer cells or calls the file damaged. UTF-16 units. */
export const longestCell = 32_767;

export type CellText = Readonly<{ xml: string; changed?: "cut" | "characters" }>;

/**
 * Text as a cell of a sheet. Controls are written as Excel does (`_x0001_`, ECMA-376 22.9.2.19) and come back; lone
 * surrogates and U+FFFE, U+FFFF become U+FFFD; text past the limit of a cell is cut.
 */
export function cellText(text: string): CellText {
  const whole = text.length <= longestCell;
  const kept = whole ? text : `${text.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
  const readable = kept.replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD");
  const escaped = readable
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\r\p{Cc}]/gu, (character) => (character !== "\r" && isXmlText(character) ? character : hex(character)));
  const changed = !whole ? "cut" : readable !== kept ? "characters" : undefined;
  return { xml: xmlText(escaped).replaceAll("&#10;", "\n").replaceAll("&#9;", "\t"), ...(changed && { changed }) };
}

const hex = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
