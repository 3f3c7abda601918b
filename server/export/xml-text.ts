/** What XML 1.0 (fifth edition, production 2) has no form for, not even as a reference: most controls, lone surrogates, U+FFFE, U+FFFF. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const isXmlText = (text: string): boolean => text.search(illegal) === -1;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text for an element or an attribute in double quotes; characters that XML cannot hold become U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(illegal, "\uFFFD").replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character);

/**
 * A processing instruction `<?beleg …?>` that every other reader has to skip, holding a JSON value exactly, also what XML
 * has no characters for.
 */
export function belegInstruction(content: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(content)
    .replace(illegal, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("?>", "?\\u003e");
  return `<?beleg ${json}?>\n`;
}

/** Whether any text of a flat object, or of a list in it, would be changed by `xmlText`. */
export const losesInXml = (row: object): boolean =>
  Object.values(row).some((value) =>
    typeof value === "string"
      ? !isXmlText(value)
      : Array.isArray(value) && value.some((item) => !isXmlText(String(item))),
  );

/** An article, and where it came along what an ingest needs of it. */
export const articleInstructions = ({ article, source }: { article: object; source?: object }): string =>
  belegInstruction({ article }) + (source ? belegInstruction({ source }) : "");
