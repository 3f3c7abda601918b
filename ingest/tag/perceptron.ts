import { readFileSync } from "node:fs";
import type { Pos } from "../document.ts";
import { tagFeatures, tagOrder, type TagContext } from "./tag-features.ts";

type Weights = ReadonlyMap<string, readonly number[]>;

/**
 * Averaged perceptron for parts of speech (Collins 2002), decoded greedily from left to right. Its weights come from
 * `lexicon/build/tagger.ts`.
 */
export class TagModel {
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Lines of `feature<TAB>tag index:weight …`; weights are integers. */
  static read(path: string): TagModel {
    const weights = new Map<string, readonly number[]>();
    for (const line of readFileSync(path, "utf8").split("\n")) {
      const tab = line.indexOf("\t");
      if (tab < 0 || line.startsWith("# ")) continue;
      weights.set(
        line.slice(0, tab),
        line
          .slice(tab + 1)
          .split(/[ :]/)
          .map(Number),
      );
    }
    return new TagModel(weights);
  }

  /** One part of speech for each word. */
  tag(context: TagContext): readonly Pos[] {
    const tags: Pos[] = [];
    for (let at = 0; at < context.words.length; at += 1) {
      const features = tagFeatures(context, at, tags[at - 1] ?? "<s>", tags[at - 2] ?? "<s>");
      tags.push(best(score(this.#weights, features)));
    }
    return tags;
  }
}

export function score(weights: ReadonlyMap<string, readonly number[]>, features: readonly string[]): readonly number[] {
  const scores = new Array<number>(tagOrder.length).fill(0);
  for (const feature of features) {
    const pairs = weights.get(feature);
    if (pairs === undefined) continue;
    for (let at = 0; at < pairs.length; at += 2) {
      const tag = pairs[at] ?? 0;
      scores[tag] = (scores[tag] ?? 0) + (pairs[at + 1] ?? 0);
    }
  }
  return scores;
}

export function best(scores: readonly number[]): Pos {
  let winner = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[winner] ?? 0)) winner = at;
  return tagOrder[winner] ?? "X";
}
