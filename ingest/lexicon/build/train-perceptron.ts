import { best } from "../../tag/perceptron-weights.ts";

/** Weights are kept as integers in this fraction of one update; smaller ones are dropped. */
const scale = 4;

/** A sequence: its length, the right label of each place, and the features there given the labels before. */
export type Sequence = Readonly<{
  gold: readonly number[];
  features: (at: number, before: readonly number[]) => readonly string[];
}>;

/** Weight, its running total, and the step it was last changed at. */
type Cell = [weight: number, total: number, step: number];

/** Averaged perceptron (Collins 2002). Gives lines of `feature<TAB>label:weight …`; the same data give the same lines. */
export function trainPerceptron(
  sequences: readonly Sequence[],
  labels: number,
  rounds: number,
  smallest = 2,
): readonly string[] {
  const cells = new Map<string, Map<number, Cell>>();
  const live = new Map<string, number[]>();
  let step = 0;
  const update = (feature: string, label: number, by: number): void => {
    const row = cells.get(feature) ?? new Map<number, Cell>();
    cells.set(feature, row);
    const cell = row.get(label) ?? [0, 0, 0];
    cell[1] += cell[0] * (step - cell[2]);
    cell[0] += by;
    cell[2] = step;
    row.set(label, cell);
    live.set(
      feature,
      [...row].flatMap(([index, [weight]]) => [index, weight]),
    );
  };
  const learn = ({ gold, features }: Sequence): void => {
    const guesses: number[] = [];
    for (let at = 0; at < gold.length; at += 1) {
      step += 1;
      const active = features(at, guesses);
      const guess = best(score(live, active, labels));
      const right = gold[at] ?? 0;
      if (guess !== right) {
        for (const feature of active) {
          update(feature, right, 1);
          update(feature, guess, -1);
        }
      }
      guesses.push(guess);
    }
  };
  for (let round = 1; round <= rounds; round += 1) shuffle(sequences, round).forEach(learn);
  return [...cells].flatMap(([feature, row]) => {
    const kept = [...row].flatMap(([label, [weight, total, last]]) => {
      const mean = Math.round((scale * (total + weight * (step - last))) / step);
      return Math.abs(mean) < smallest ? [] : [`${label}:${mean}`];
    });
    return kept.length === 0 ? [] : [`${feature}\t${kept.join(" ")}`];
  });
}

/** A fixed shuffle, so that the same data give the same weights. */
function shuffle<T>(list: readonly T[], seed: number): readonly T[] {
  const copy = [...list];
  let state = seed;
  for (let at = copy.length - 1; at > 0; at -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

function score(weights: ReadonlyMap<string, readonly number[]>, features: readonly string[], labels: number): readonly number[] {
  const scores = new Array<number>(labels).fill(0);
  for (const feature of features) {
    const pairs = weights.get(feature) ?? [];
    for (let at = 0; at < pairs.length; at += 2) scores[pairs[at] ?? 0]! += pairs[at + 1] ?? 0;
  }
  return scores;
}
