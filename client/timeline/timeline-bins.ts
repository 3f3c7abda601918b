import type { TimelineBin } from "#schema/graph.ts";

export type Precision = "year" | "month";
/** One column of the histogram; `date` is a year or a month. */
export type Column = Readonly<{ date: string; counts: TimelineBin["counts"]; total: number }>;

const sum = (counts: TimelineBin["counts"]): number =>
  Object.values(counts).reduce((all: number, count) => all + (count ?? 0), 0);

function next(date: string): string {
  const year = Number(date.slice(0, 4));
  if (date.length === 4) return String(year + 1);
  const month = Number(date.slice(5, 7));
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}

/** More columns than this cannot be told apart or hit. */
const mostColumns = 140;

/** Months where they fit, else years. */
export function precisionFor(bins: readonly TimelineBin[]): Precision {
  const years = bins.map(({ date }) => Number(date.slice(0, 4)));
  return years.length > 0 && (Math.max(...years) - Math.min(...years) + 1) * 12 > mostColumns ? "year" : "month";
}

/** Columns from the first to the last date without gaps, so that equal distances are equal times. */
export function columnsOf(bins: readonly TimelineBin[], precision: Precision): Column[] {
  const length = precision === "year" ? 4 : 7;
  const counts = new Map<string, TimelineBin["counts"]>();
  for (const bin of bins) {
    // A bin that is coarser than the columns (an article dated by its year alone) has no column of its own.
    const date = bin.date.length < length ? `${bin.date.slice(0, 4)}-01` : bin.date.slice(0, length);
    counts.set(date, add(counts.get(date) ?? {}, bin.counts));
  }
  const dates = [...counts.keys()].sort();
  const last = dates.at(-1);
  const columns: Column[] = [];
  for (let date = dates[0]; date !== undefined && last !== undefined && date <= last; date = next(date)) {
    const here = counts.get(date) ?? {};
    columns.push({ date, counts: here, total: sum(here) });
  }
  return columns;
}

function add(a: TimelineBin["counts"], b: TimelineBin["counts"]): TimelineBin["counts"] {
  const both: { -readonly [K in keyof TimelineBin["counts"]]: TimelineBin["counts"][K] } = { ...a };
  for (const type of ["CONTACTED", "DENIED", "CRITICIZED"] as const) {
    const count = (a[type] ?? 0) + (b[type] ?? 0);
    if (count > 0) both[type] = count;
  }
  return both;
}

/** Column numbers of a range of dates; open ends reach the first and the last column. */
export function indexesOf(
  columns: readonly Column[],
  from: string | undefined,
  to: string | undefined,
): [number, number] {
  const first = from === undefined ? 0 : columns.findIndex(({ date }) => `${date}\uffff` >= from);
  const last = to === undefined ? columns.length - 1 : columns.findLastIndex(({ date }) => date <= to);
  return [Math.max(0, first), last < 0 ? columns.length - 1 : last];
}
