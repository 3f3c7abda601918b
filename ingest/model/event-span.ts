import { softmax } from "./distribution.ts";
import { shape, type FoundMention } from "./found-mention.ts";
import type { RelatedWindow } from "./relate-window.ts";
import type { Word } from "./words.ts";

/** Words of an event phrase at most; longer ones are clauses that ran on. */
const longest = 22;
/** How many sentences back "das" may mean. */
const reach = 3;
const anaphors = new Set(
  (
    "das dies dieses diese diesem dieser davon dagegen dafür daran es dem this it that so these those such solche " +
    "solches they them sie which was"
  ).split(" "),
);
const edges = new Set(
  (
    "der die das den dem des ein eine einer einem einen the a an und oder in im an am auf zu zum zur mit von vom bei beim für " +
    "gegen als nach über um aus to of on for by that dass"
  ).split(" "),
);

type Range = Readonly<{ start: number; end: number }>;

/** Every second score of a row, as probabilities over the words of the window. */
const chances = (row: Float32Array, from: number): readonly number[] =>
  softmax([...row].filter((_, index) => index % 2 === from));

/** The likeliest stretch of the trigger's sentence that names the event; word indices of the text, end exclusive. */
export function eventSpan(words: readonly Word[], related: RelatedWindow, trigger: number): Range {
  const { window, scores, triggers } = related;
  const [begin, finish] = [chances(scores.span.row(trigger), 0), chances(scores.span.row(trigger), 1)];
  const at = triggers[trigger]?.word ?? window.first;
  const sentence = words[at]?.sentence;
  const inside = begin.map((_, word) => word).filter((word) => words[window.first + word]?.sentence === sentence);
  let best = { start: at, end: at + 1, score: -1 };
  inside.forEach((start, index) => {
    for (const end of inside.slice(index, index + longest)) {
      const score = (begin[start] ?? 0) * (finish[end] ?? 0);
      if (score > best.score) best = { start: window.first + start, end: window.first + end + 1, score };
    }
  });
  return trimmedPhrase(words, best);
}

function trimmedPhrase(words: readonly Word[], { start, end }: Range): Range {
  let [from, to] = [start, end];
  const text = (index: number): string => words[index]?.text.toLowerCase() ?? "";
  const mark = (index: number): boolean => !/[\p{L}\p{N}]/u.test(text(index));
  while (from < to - 1 && (edges.has(text(from)) || mark(from))) from += 1;
  while (to > from + 1 && mark(to - 1)) to -= 1;
  return { start: from, end: to };
}

/** "Das wies er zurück": an anaphor means the last event that was named, if one was named shortly before. */
export function resolvedEvent(words: readonly Word[], mentions: readonly FoundMention[], span: Range): Range {
  if (span.end - span.start > 1 || !anaphors.has(words[span.start]?.text.toLowerCase() ?? "")) return span;
  const here = words[span.start]?.sentence ?? 0;
  const last = mentions.findLast(
    (mention) =>
      mention.shape === shape.event &&
      mention.end <= span.start &&
      here - (words[mention.start]?.sentence ?? 0) <= reach,
  );
  return last ?? span;
}
