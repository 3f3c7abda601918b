import { shape, type FoundMention } from "./found-mention.ts";
import type { WordScores } from "./network.ts";
import { isPronoun } from "./pronouns.ts";
import { taggedSpans } from "./tags.ts";
import type { Window } from "./windows.ts";
import type { Word } from "./words.ts";

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Marks at the edges that the tagger took along are no part of a mention; a full stop of "Jr." is. */
function trimmed(words: readonly Word[], start: number, end: number): readonly [number, number] {
  const inside = words.slice(start, end).map((word) => word.text);
  const first = inside.findIndex((word) => letterOrDigit.test(word));
  const last = inside.findLastIndex((word) => word === "." || letterOrDigit.test(word));
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

/** Names, roles and events from the windows' tags, and pronouns by their form; in order, without overlap. */
export function findMentions(
  words: readonly Word[],
  windows: readonly Window[],
  scores: readonly WordScores[],
): readonly FoundMention[] {
  const tagged = windows.flatMap((window, index) => {
    const tags = scores[index]?.tags;
    const spans = tags ? taggedSpans(tags) : [];
    return spans
      .map((span) => ({ ...span, start: span.start + window.first, end: span.end + window.first }))
      .filter((span) => span.start >= window.fresh);
  });
  const named = tagged.flatMap(({ start, end, ...rest }) => {
    const [from, to] = trimmed(words, start, end);
    return from < to ? [{ ...rest, start: from, end: to, words: words.slice(from, to).map((word) => word.text) }] : [];
  });
  const taken = new Set(named.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const pronouns = words.flatMap((word, index) =>
    taken.has(index) || !isPronoun(words, index)
      ? []
      : [{ start: index, end: index + 1, shape: shape.pronoun, score: 1, words: [word.text] }],
  );
  return [...withOneType(named), ...pronouns].sort((a, b) => a.start - b.start);
}
