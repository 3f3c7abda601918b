import { best, readWeights, score, type Weights } from "../tag/perceptron.ts";
import { nameFeatures, nameLabels, type NameContext } from "./name-features.ts";

export type NameLabel = (typeof nameLabels)[number];

/** Labels of one sentence, each with how far it leads the next best one, in the units of the weights. */
export type NameGuess = Readonly<{ label: NameLabel; lead: number }>;

/** Averaged perceptron that marks names; its weights come from `lexicon/build/name-model.ts`. */
export class NameModel {
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  static read(path: string): NameModel {
    return new NameModel(readWeights(path));
  }

  label(context: NameContext): readonly NameGuess[] {
    const guesses: NameGuess[] = [];
    for (let at = 0; at < context.words.length; at += 1) {
      const before = guesses[at - 1]?.label ?? "O";
      const scores = score(
        this.#weights,
        nameFeatures(context, at, before, guesses[at - 2]?.label ?? "O"),
        nameLabels.length,
      );
      const allowed = scores.map((value, index) => (mayFollow(nameLabels[index] ?? "O", before) ? value : -Infinity));
      const winner = best(allowed);
      const second = Math.max(...allowed.filter((_, index) => index !== winner));
      guesses.push({ label: nameLabels[winner] ?? "O", lead: (allowed[winner] ?? 0) - second });
    }
    return guesses;
  }
}

/** The inside of a name follows its begin or its inside only. */
const mayFollow = (label: NameLabel, before: NameLabel): boolean =>
  !label.startsWith("I") || before.slice(1) === label.slice(1);
