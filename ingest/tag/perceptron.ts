import { readFileSync } from "node:fs";
import type { Pos } from "../document.ts";
import { tagFeatures, tagOrder, type TagContext } from "./tag-features.ts";

export type Weights = ReadonlyMap<string, readonly number[]>;

/**
 * Averaged perceptron for parts of speech (Collins 2002), decoded greedily from left to right. Its weights come from
 * `lexicon/build/tagger.ts`.
 */
export class TagModel {
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  static read(path: string): TagModel {
    return new TagModel(readWeights(path));
  }

  /** One part of speech for each word. */
  tag(context: TagContext): readonly Pos[] {
    const tags: Pos[] = [];
    for (let at = 0; at < context.words.length; at += 1) {
      const features = tagFeatures(context, at, tags[at - 1] ?? "<s>", tags[at - 2] ?? "<s>");
      tags.push(tagOrder[best(score(this.#weights, features, tagOrder.length))] ?? "X");
    }
    return tags;
  }
}

/** Lines of `feature<TAB>label index:weight …`; weights are integers. */
export function readWeights(path: string): Weights {
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
  return weights;
}

/** One score for each of `labels` labels. */
export function score(weights: Weights, features: readonly string[], labels: number): readonly number[] {
  const scores = new Array<number>(labels).fill(0);
  for (const feature of features) {
    const pairs = weights.get(feature);
    if (pairs === undefined) continue;
    for (let at = 0; at < pairs.length; at += 2) {
      const label = pairs[at] ?? 0;
      scores[label] = (scores[label] ?? 0) + (pairs[at + 1] ?? 0);
    }
  }
  return scores;
}

/** Index of the highest score, the first of equals. */
export function best(scores: readonly number[]): number {
  let winner = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[winner] ?? 0)) winner = at;
  return winner;
}
