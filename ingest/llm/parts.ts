import type { Span } from "#schema/entity.ts";

/**
 * Cuts a long text into parts of at most `length` UTF-16 units that overlap by about `overlap`, at paragraph ends where
 * there are any, else at sentence ends, else anywhere.
 */
export function partsOf(text: string, length: number, overlap: number): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (text.length - start > length) {
    const end = cutBefore(text, start + Math.floor(length / 2), start + length);
    parts.push({ start, end });
    start = Math.max(start + 1, cutBefore(text, end - overlap * 2, end - overlap));
  }
  if (text.length > start) parts.push({ start, end: text.length });
  return parts;
}

function cutBefore(text: string, from: number, to: number): number {
  const window = text.slice(from, to);
  const paragraph = window.lastIndexOf("\n\n");
  if (paragraph >= 0) return from + paragraph + 2;
  const sentence = Math.max(window.lastIndexOf(". "), window.lastIndexOf("\n"));
  return sentence >= 0 ? from + sentence + 2 : to;
}
