import { best, PerceptronWeights } from "../tag/perceptron-weights.ts";
import { nameContextFeatures, nameLabels, nameWordFeatures, type NameContext } from "./name-features.ts";

export type NameLabel = (typeof nameLabels)[number];

/** Labels of one sentence, each with how far it leads the next best one, in the units of the weights. */
export type NameGuess = Readonly<{ label: NameLabel; lead: number }>;

/** Marks names, greedily from left to right; its weights come from `lexicon/build/name-model.ts`. */
export class NameModel {
  readonly #weights: PerceptronWeights;

  constructor(weights: PerceptronWeights) {
    this.#weights = weights;
  }

  static read(path: string): NameModel {
    return new NameModel(PerceptronWeights.file(path, nameLabels.length));
  }

  label(context: NameContext): readonly NameGuess[] {
    const guesses: NameGuess[] = [];
    for (let at = 0; at < context.words.length; at += 1) {
      const before = guesses[at - 1]?.label ?? "O";
      const others = nameContextFeatures(context, at, before, guesses[at - 2]?.label ?? "O");
      const key = `${at === 0 ? "^" : ""}${context.words[at] ?? ""} ${context.kinds[at] ?? ""}`;
      guesses.push(
        guess(
          this.#weights.score(key, () => nameWordFeatures(context, at), others),
          before,
        ),
      );
    }
    return guesses;
  }
}

function guess(scores: Float64Array, before: NameLabel): NameGuess {
  const allowed = scores.map((value, index) => (mayFollow(nameLabels[index] ?? "O", before) ? value : -Infinity));
  const winner = best(allowed);
  const top = allowed[winner] ?? 0;
  allowed[winner] = -Infinity;
  return { label: nameLabels[winner] ?? "O", lead: top - (allowed[best(allowed)] ?? 0) };
}

/** The inside of a name follows its begin or its inside only. */
const mayFollow = (label: NameLabel, before: NameLabel): boolean =>
  !label.startsWith("I") || before.slice(1) === label.slice(1);
