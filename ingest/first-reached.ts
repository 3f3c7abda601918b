/** First index of an ordered list of `length` from which on `reached` holds, found by halving; `length` where it never does. */
export function firstReached(length: number, reached: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
