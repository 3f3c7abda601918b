import type { Matrix } from "./network.ts";

/** A tagged run of words, `end` exclusive, its shape (an index into the span kinds) and how sure every word of it is, 0..1. */
export type TaggedSpan = Readonly<{ start: number; end: number; shape: number; score: number }>;

// Tag 0 is outside; span kind k begins with 2k+1 and goes on with 2k+2. The order is training/vocabulary.py's.
const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;
const mayFollow = (before: number, tag: number): boolean => !isInside(tag) || before === tag || before === tag - 1;

/** The likeliest tag sequence in which nothing goes on that has not begun. */
export function bestTags(tags: Matrix): Int32Array {
  const { width, data } = tags;
  const count = data.length / width;
  const back = new Int32Array(count * width);
  let scores = Array.from(tags.row(0), (score, tag) => (isInside(tag) ? -Infinity : score));
  for (let word = 1; word < count; word += 1) {
    const row = tags.row(word);
    const before = scores;
    scores = Array.from(row, (score, tag) => {
      let from = 0;
      let best = -Infinity;
      for (let previous = 0; previous < width; previous += 1) {
        const value = before[previous] ?? -Infinity;
        if (value <= best || !mayFollow(previous, tag)) continue;
        best = value;
        from = previous;
      }
      back[word * width + tag] = from;
      return best + score;
    });
  }
  const path = new Int32Array(count);
  let tag = scores.indexOf(Math.max(...scores));
  for (let word = count - 1; word >= 0; word -= 1) {
    path[word] = tag;
    tag = back[word * width + tag] ?? 0;
  }
  return path;
}

/** Spans of the likeliest tag sequence, in order. */
export function taggedSpans(tags: Matrix): readonly TaggedSpan[] {
  if (tags.data.length === 0) return [];
  const path = bestTags(tags);
  const spans: TaggedSpan[] = [];
  for (let start = 0; start < path.length; start += 1) {
    const tag = path[start] ?? 0;
    if (tag === 0 || isInside(tag)) continue;
    let end = start + 1;
    let score = tags.row(start)[tag] ?? 0;
    while (path[end] === tag + 1) {
      score = Math.min(score, tags.row(end)[tag + 1] ?? 0);
      end += 1;
    }
    spans.push({ start, end, shape: (tag - 1) / 2, score: Math.exp(score) });
  }
  return spans;
}
