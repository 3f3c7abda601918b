/** Controls, line separators and marks that turn the direction of a line: legal in Cypher, but no script to read. */
const unreadable = String.raw`\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF`;
const special = new RegExp(String.raw`[\\'${unreadable}]`, "gu");
const beforeUnicode = new RegExp(`[u${unreadable}]`, "u");
const short: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\\": "\\\\",
  "'": "\\'",
};

function escaped(character: string, at: number, text: string): string {
  if (character === "\\" && beforeUnicode.test(text.charAt(at + 1))) return "\\\\' + '";
  return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * A value as a Cypher literal on one line. Neo4j 5 replaces `\uXXXX` before it reads the text, also behind an escaped
 * backslash, so a `\u` of the data is written as two strings: no data can close its quotes. Lone surrogates, which no file
 * in UTF-8 can hold, become U+FFFD.
 */
export function cypherLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(", ")}]`;
  if (typeof value === "object" && value !== null) return cypherMap(value);
  if (typeof value !== "string") return JSON.stringify(value);
  const text = value.replace(/\p{Surrogate}/gu, "\uFFFD").replace(special, escaped);
  return `'${text}'`;
}

/** A map literal; absent properties are left out. Keys are ours and need no quotes. */
export const cypherMap = (row: object): string =>
  `{${Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${cypherLiteral(value)}`)
    .join(", ")}}`;
