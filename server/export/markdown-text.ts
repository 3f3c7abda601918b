/** Marks that turn the direction of what follows; a text that holds one is kept to itself (Unicode, UAX 9). */
const turning = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const isolated = (text: string) => (turning.test(text) ? `\u2068${text}\u2069` : text);

const unwritable = String.raw`(?![\n\t])\p{Cc}|[\p{Surrogate}\uFFFE\uFFFF]`;
const everyUnwritable = new RegExp(unwritable, "gu");
/** What no text file is read with; U+FFFD stands in its place. Line ends are none of it. */
export const unwritableText = new RegExp(String.raw`(?!\r)(?:${unwritable})`, "u");

const written = (text: string): string =>
  text
    .replace(everyUnwritable, "\uFFFD")
    .replace(/[\\`*_[\]{}<>|~&#$^!]/g, "\\$&")
    // What starts a list, a heading or a rule at the start of a line.
    .replace(/^(\s*)([-+=:])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2");

/** Text of the data on one line of CommonMark, where it is nothing but text. */
export const markdownText = (text: string): string =>
  isolated(written(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ")));

/** A quote as a block, line by line, between the quotation marks of the language. */
export function markdownQuote(quote: string, [open, close]: readonly [string, string]): string {
  const lines = written(quote.replace(/\r\n?|[\u2028\u2029]/g, "\n")).split("\n");
  return isolated(`${open}${lines.join("\n")}${close}`)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\\\n");
}

/** A link where the address is one of the web, else the text alone. */
export function markdownLink(text: string, address: string | undefined): string {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return markdownText(text);
  return `[${markdownText(text)}](<${url.href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}
