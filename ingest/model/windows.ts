import type { Unigram } from "./unigram.ts";
import type { Word } from "./words.ts";

/** A run of words that the encoder reads at once. Words before `fresh` were read before and are context. */
export type Window = Readonly<{
  /** Word indices; `end` is exclusive. */
  first: number;
  fresh: number;
  end: number;
  /** Pieces with the marks for start and end. */
  ids: Int32Array;
  /** Index of the first piece of each word. */
  starts: Int32Array;
}>;

/** Pieces of a window without its context; the encoder was trained on windows of this size. */
const size = 380;
/** Pieces of sentences before it that a window repeats as context. */
const overlap = 110;
/** Most pieces that the encoder takes, marks included. */
const limit = 510;

type Run = Readonly<{ first: number; end: number; pieces: number }>;

/** Sentences as runs of words; a sentence too long for a window is cut. */
function runsOf(words: readonly Word[], lengths: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  let first = 0;
  let pieces = 0;
  words.forEach((word, index) => {
    const length = lengths[index] ?? 0;
    const before = words[index - 1];
    if (before && (before.sentence !== word.sentence || pieces + length > limit - 2 - overlap)) {
      runs.push({ first, end: index, pieces });
      first = index;
      pieces = 0;
    }
    pieces += length;
  });
  if (words.length > 0) runs.push({ first, end: words.length, pieces });
  return runs;
}

/** Cuts a text of any length into windows. Every word is fresh in exactly one of them. */
export function windowsOf(words: readonly Word[], tokenizer: Unigram): readonly Window[] {
  const pieces = words.map((word) => tokenizer.word(word.text).slice(0, limit - 2 - overlap));
  const runs = runsOf(
    words,
    pieces.map((ids) => ids.length),
  );
  const windows: Window[] = [];
  const weigh = (index: number): number => runs[index]?.pieces ?? 0;
  let next = 0;
  while (next < runs.length) {
    let context = next;
    let total = 0;
    while (context > 0 && total + weigh(context - 1) <= overlap) {
      context -= 1;
      total += weigh(context);
    }
    const fresh = next;
    while (next < runs.length && (next === fresh || total + weigh(next) <= size)) {
      total += weigh(next);
      next += 1;
    }
    const [first, begin, last] = [runs[context], runs[fresh], runs[next - 1]];
    if (!first || !begin || !last) break;
    const at = { first: first.first, fresh: begin.first, end: last.end };
    windows.push({ ...at, ...idsOf(pieces.slice(at.first, at.end), tokenizer) });
  }
  return windows;
}

function idsOf(pieces: readonly (readonly number[])[], { bos, eos }: Unigram): Pick<Window, "ids" | "starts"> {
  const ids = [bos];
  const starts: number[] = [];
  for (const word of pieces) {
    starts.push(ids.length);
    ids.push(...word);
  }
  ids.push(eos);
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts) };
}
