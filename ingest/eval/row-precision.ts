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

const none: RowCount = { right: 0, false: 0 };

/** Counts of rows on news, and beside them those on written items. */
export function precisionTable(news: ReadonlyMap<string, RowCount>, written: ReadonlyMap<string, RowCount>): string {
  const rows = [...new Set([...news.keys(), ...written.keys()])].sort();
  const columns = (count: RowCount = none): string => `${count.right}\t${count.false}`;
  const lines = rows.map((row) => `${row}\t${columns(news.get(row))}\t${columns(written.get(row))}`);
  return `${["row\tright\tfalse\twritten, right\twritten, false", ...lines].join("\n")}\n`;
}
