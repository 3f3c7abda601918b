import type { Span } from "#schema/entity.ts";

/**
 * Where a quote stands in the text: exactly, or where only white space and the shape of quotation marks and dashes differ. The span
 * is always one of the text itself; undefined where the words do not stand there.
 */
export function findQuote(text: string, quote: string): Span | undefined {
  const wanted = quote.normalize("NFC").trim();
  if (wanted.length === 0) return undefined;
  const exact = text.indexOf(wanted);
  if (exact >= 0) return { start: exact, end: exact + wanted.length };
  const there = folded(text);
  const key = folded(wanted).text;
  const at = key.length > 0 ? there.text.indexOf(key) : -1;
  if (at < 0) return undefined;
  return { start: there.offsets[at]!, end: there.offsets[at + key.length - 1]! + 1 };
}

/** Text with white space folded and typography levelled, and the offset of each of its characters in the original. */
function folded(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const character = level(text[i]!);
    if (character === " " && (result === "" || result.endsWith(" "))) continue;
    result += character;
    offsets.push(i);
  }
  return { text: result.trimEnd(), offsets };
}

function level(character: string): string {
  if (/\s/.test(character)) return " ";
  if (/[„“”«»"]/.test(character)) return '"';
  if (/[‚‘’‹›'`]/.test(character)) return "'";
  return /[‐‑–—-]/.test(character) ? "-" : character;
}
