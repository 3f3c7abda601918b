import type { Pos } from "../document.ts";
import { best, PerceptronWeights } from "./perceptron-weights.ts";
import { contextFeatures, tagOrder, wordFeatures, type TagContext } from "./tag-features.ts";

/** Tells parts of speech, greedily from left to right; its weights come from `lexicon/build/tagger.ts`. */
export class TagModel {
  readonly #weights: PerceptronWeights;

  constructor(weights: PerceptronWeights) {
    this.#weights = weights;
  }

  static read(path: string): TagModel {
    return new TagModel(PerceptronWeights.file(path, tagOrder.length));
  }

  /** One part of speech for each word. */
  tag(context: TagContext): readonly Pos[] {
    const tags: Pos[] = [];
    for (let at = 0; at < context.words.length; at += 1) {
      const key = `${at === 0 ? "^" : ""}${context.words[at] ?? ""}`;
      const others = contextFeatures(context, at, tags[at - 1] ?? "<s>", tags[at - 2] ?? "<s>");
      tags.push(tagOrder[best(this.#weights.score(key, () => wordFeatures(context, at), others))] ?? "X");
    }
    return tags;
  }
}
