import type { Pos } from "../document.ts";

/** Parts of speech in the order of the weights; never reorder without training again. */
export const tagOrder: readonly Pos[] = [
  "NOUN",
  "PROPN",
  "VERB",
  "AUX",
  "ADJ",
  "ADV",
  "DET",
  "PRON",
  "ADP",
  "CCONJ",
  "SCONJ",
  "PART",
  "NUM",
  "INTJ",
  "PUNCT",
  "X",
];

export type TagContext = Readonly<{
  words: readonly string[];
  /** Parts of speech that the lexicon allows for each word, joined with `|`; empty where it knows none. */
  allowed: readonly string[];
}>;

function shape(word: string, at: number): string {
  if (/^\d/.test(word)) return "9";
  if (!/[\p{L}\p{N}]/u.test(word)) return "!";
  if (word.length > 1 && word === word.toUpperCase()) return "AA";
  if (word[0] === word[0]?.toLowerCase()) return "a";
  return at === 0 ? "^A" : "A";
}

/** Features of the word at `at` that its neighbours do not change. */
export function wordFeatures({ words, allowed }: TagContext, at: number): readonly string[] {
  const word = words[at] ?? "";
  const lower = word.toLowerCase();
  const form = shape(word, at);
  const lexical = allowed[at] ?? "";
  return [
    `w${lower}`,
    ...[1, 2, 3, 4].map((length) => `s${lower.slice(-length)}`),
    `p${lower.slice(0, 2)}`,
    `h${form}`,
    `h${form} ${lower.slice(-2)}`,
    `l${lexical}`,
    `l${lexical} ${form}`,
  ];
}

/** Features of the word at `at` among its neighbours, given the two tags before it. */
export function contextFeatures(
  { words, allowed }: TagContext,
  at: number,
  before: string,
  before2: string,
): readonly string[] {
  const word = words[at] ?? "";
  const next = words[at + 1] ?? "</s>";
  const lexical = allowed[at] ?? "";
  return [
    `b${before}`,
    `c${before2} ${before}`,
    `bl${before} ${lexical}`,
    `bw${before} ${word.toLowerCase()}`,
    `v${(words[at - 1] ?? "<s>").toLowerCase()}`,
    `n${next.toLowerCase()}`,
    `m${next.slice(-3).toLowerCase()}`,
    `nl${allowed[at + 1] ?? ""}`,
    `ln${lexical} ${allowed[at + 1] ?? ""}`,
    `nh${shape(word, at)} ${shape(next, 1)}`,
    `o${(words[at + 2] ?? "</s>").toLowerCase()}`,
  ];
}
