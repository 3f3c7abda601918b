import { readFileSync } from "node:fs";
import { BoundedCache } from "../lexicon/bounded-cache.ts";

/** Pairs of label index and weight, or the text of them that nobody has asked for yet. */
type Row = readonly number[] | string;

/**
 * Weights of an averaged perceptron (Collins 2002). A file is read when the first score is asked for, and a row of it is
 * parsed when its feature first occurs, because most never do.
 */
export class PerceptronWeights {
  readonly #read: () => Map<string, Row>;
  readonly #labels: number;
  readonly #words = new BoundedCache<Float64Array>();
  #rows: Map<string, Row> | undefined;

  /** `labels` is how many labels there are. */
  constructor(labels: number, read: () => Map<string, Row>) {
    this.#labels = labels;
    this.#read = read;
  }

  /** Lines of `feature<TAB>label:weight …`; labels are positions, weights integers. */
  static file(path: string, labels: number): PerceptronWeights {
    return new PerceptronWeights(labels, () => parse(readFileSync(path, "utf8")));
  }

  /** The score of each label. What the word alone adds is remembered under `word`. */
  score(word: string, wordFeatures: () => readonly string[], others: readonly string[]): Float64Array {
    const known = this.#words.get(word, () => this.#add(new Float64Array(this.#labels), wordFeatures()));
    return this.#add(Float64Array.from(known), others);
  }

  #add(scores: Float64Array, features: readonly string[]): Float64Array {
    for (const feature of features) {
      const row = this.#row(feature);
      if (row === undefined) continue;
      for (let at = 0; at < row.length; at += 2) scores[row[at] ?? 0]! += row[at + 1] ?? 0;
    }
    return scores;
  }

  #row(feature: string): readonly number[] | undefined {
    this.#rows ??= this.#read();
    const row = this.#rows.get(feature);
    if (typeof row !== "string") return row;
    const numbers = row.split(/[ :]/).map(Number);
    this.#rows.set(feature, numbers);
    return numbers;
  }
}

function parse(text: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (let at = 0; at < text.length;) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const tab = text.indexOf("\t", at);
    if (tab > at && tab < end) rows.set(text.slice(at, tab), text.slice(tab + 1, end));
    at = end + 1;
  }
  return rows;
}

/** Index of the highest score, the first of equals. */
export function best(scores: ArrayLike<number>): number {
  let winner = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[winner] ?? 0)) winner = at;
  return winner;
}
