/** Probabilities that belong to raw scores; -Infinity gives 0. Empty for no scores. */
export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  if (!Number.isFinite(most)) return scores.map(() => 0);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Adds to what stands under a key. */
export function gather<K>(into: Map<K, number>, key: K, amount: number): void {
  into.set(key, (into.get(key) ?? 0) + amount);
}

/** The key with the most behind it; the first of equals. */
export function heaviest<K>(of: ReadonlyMap<K, number>): readonly [K, number] | undefined {
  let best: readonly [K, number] | undefined;
  for (const entry of of) if (!best || entry[1] > best[1]) best = entry;
  return best;
}
