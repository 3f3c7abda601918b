/** Last of a list in the order of `at` that stands before a position, found by halving. */
export function lastBefore<T extends Readonly<{ at: number }>>(sorted: readonly T[], position: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at < position) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
