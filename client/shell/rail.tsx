/** Left rail: the legend that filters, and the look. */
export function Rail() {
  return null;
}
