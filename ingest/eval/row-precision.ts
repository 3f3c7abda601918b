import type { Result } from "./figures.ts";

export type RowCount = { right: number; false: number };

/** How often each row was right and false. What annotators left to choice counts as right. */
export function rowCounts(results: readonly Result[]): Map<string, RowCount> {
  const counts = new Map<string, RowCount>();
  for (const { scored } of results)
    for (const { kind, claim } of scored.outcomes) {
      const rule = scored.related.claims[claim]!.rule;
      const count = counts.get(rule) ?? { right: 0, false: 0 };
      if (kind === "false") count.false++;
      else count.right++;
      counts.set(rule, count);
    }
  return counts;
}

export const precisionTable = (counts: ReadonlyMap<string, RowCount>): string =>
  [
    "row\tright\tfalse",
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([row, count]) => `${row}\t${count.right}\t${count.false}`),
  ].join("\n") + "\n";
