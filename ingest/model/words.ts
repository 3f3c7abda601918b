import type { Span } from "#schema/entity.ts";

/** A word or a single mark, with its UTF-16 span and the index of its sentence. */
export type Word = Span & Readonly<{ text: string; sentence: number }>;

// Letters, digits and underscore, joined by hyphens and apostrophes; anything else but white space stands alone.
const pattern = /[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu;

/** The words of the sentences, in order. The model was trained on exactly this cut (training/text.py). */
export function wordsOf(text: string, sentences: readonly Span[]): readonly Word[] {
  return sentences.flatMap(({ start, end }, sentence) =>
    Array.from(text.slice(start, end).matchAll(pattern), (match) => ({
      text: match[0],
      start: start + match.index,
      end: start + match.index + match[0].length,
      sentence,
    })),
  );
}
