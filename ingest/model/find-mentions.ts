import { given } from "#schema/given.ts";
import { firstReached } from "../first-reached.ts";
import { shape, shapeOf, type FoundMention, type KnownMention } from "./found-mention.ts";
import type { WordScores } from "./network.ts";
import { isPronoun } from "./pronouns.ts";
import { taggedSpans } from "./tags.ts";
import type { Window } from "./windows.ts";
import type { Word } from "./words.ts";

const letterOrDigit = /[\p{L}\p{N}]/u;

const conjunction = /^(?:und|oder|sowie|and|or)$/u;

/** Marks and conjunctions at the edges that the tagger took along are no part of a mention; a full stop of "Jr." is. */
function trimmed(words: readonly Word[], start: number, end: number): readonly [number, number] {
  const inside = words.slice(start, end).map((word) => word.text);
  const counts = (word: string): boolean => letterOrDigit.test(word) && !conjunction.test(word);
  const first = inside.findIndex(counts);
  const last = inside.findLastIndex((word) => word === "." || counts(word));
  return first < 0 ? [start, start] : [start + first, start + last + 1];
}

/** Names that are written alike are of one type: the one that has the most certainty behind it. */
function withOneType(mentions: readonly FoundMention[]): readonly FoundMention[] {
  const votes = new Map<string, Map<number, number>>();
  for (const mention of mentions) {
    const of = votes.get(mention.words.join(" ")) ?? new Map<number, number>();
    of.set(mention.shape, (of.get(mention.shape) ?? 0) + mention.score);
    votes.set(mention.words.join(" "), of);
  }
  return mentions.map((mention) => {
    const of = [...(votes.get(mention.words.join(" ")) ?? [])];
    const best = of.reduce((a, b) => (b[1] > a[1] ? b : a), [mention.shape, -1]);
    return { ...mention, shape: best[0] };
  });
}

const articles = new Set("der die das den dem des ein eine einer einem einen the a an".split(" "));

type Words = readonly Word[];

/** Index of the first word that ends after an offset. */
const wordAt = (words: Words, offset: number): number =>
  firstReached(words.length, (index) => words[index]!.end > offset);

/** Known mentions over words, the longest where they overlap, articles left out as in training. */
function placed(words: Words, known: readonly KnownMention[]): readonly FoundMention[] {
  const taken = new Set<number>();
  const ranges = known.flatMap(({ start, end, type, kind, entity }) => {
    let from = wordAt(words, start);
    const to = wordAt(words, end - 1) + 1;
    while (from < to - 1 && articles.has(words[from]?.text.toLowerCase() ?? "")) from += 1;
    if ((words[from]?.start ?? Infinity) >= end || from >= to) return [];
    const spelled = words.slice(from, to).map((word) => word.text);
    return [{ start: from, end: to, shape: shapeOf(type, kind), score: 1, words: spelled, ...given({ entity }) }];
  });
  ranges.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return ranges.filter((range) => {
    const inside = range.words.map((_, index) => range.start + index);
    if (inside.some((word) => taken.has(word))) return false;
    for (const word of inside) taken.add(word);
    return true;
  });
}

const covered = (mentions: readonly FoundMention[]): ReadonlySet<number> =>
  new Set(mentions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));

/** Mentions that are known, names, roles and events from the windows' tags beside them, and pronouns by their form. */
export function findMentions(
  words: readonly Word[],
  windows: readonly Pick<Window, "first" | "fresh">[],
  scores: readonly Pick<WordScores, "tags">[],
  known: readonly KnownMention[] = [],
): readonly FoundMention[] {
  const tagged = windows.flatMap((window, index) => {
    const tags = scores[index]?.tags;
    const spans = tags ? taggedSpans(tags) : [];
    return spans
      .map((span) => ({ ...span, start: span.start + window.first, end: span.end + window.first }))
      .filter((span) => span.start >= window.fresh);
  });
  const sure = placed(words, known);
  const sureWords = covered(sure);
  const named = tagged.flatMap(({ start, end, ...rest }) => {
    const [from, to] = trimmed(words, start, end);
    const spelled = words.slice(from, to).map((word) => word.text);
    return from < to && spelled.every((_, index) => !sureWords.has(from + index))
      ? [{ ...rest, start: from, end: to, words: spelled }]
      : [];
  });
  const all = [...sure, ...withOneType(named)];
  const taken = covered(all);
  const pronouns = words.flatMap((word, index) =>
    taken.has(index) || !isPronoun(words, index)
      ? []
      : [{ start: index, end: index + 1, shape: shape.pronoun, score: 1, words: [word.text] }],
  );
  return [...all, ...pronouns].sort((a, b) => a.start - b.start);
}
