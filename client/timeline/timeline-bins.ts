import type { TimelineBin } from "#schema/graph.ts";

export type Precision = "year" | "month";
/** One column of the histogram; `date` is a year or a month. */
export type Column = Readonly<{ date: string; counts: TimelineBin["counts"]; total: number }>;

/** A column as it is drawn: what is on the canvas by relation, and how much the store holds in all. */
export type Bar = Column & Readonly<{ all: number }>;

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

const isYear = ({ date }: Pick<TimelineBin, "date">): boolean => date.length === 4;

/** Months where they fit and are known, else years. */
export function precisionFor(bins: readonly TimelineBin[]): Precision {
  if (bins.every(isYear)) return "year";
  const years = bins.map(({ date }) => Number(date.slice(0, 4)));
  return years.length > 0 && (Math.max(...years) - Math.min(...years) + 1) * 12 > mostColumns ? "year" : "month";
}

/** What each month or year counts. A year that stands alone, without a month of its own, has its first and its last month. */
function countsBy(bins: readonly TimelineBin[], precision: Precision): Map<string, TimelineBin["counts"]> {
  const length = precision === "year" ? 4 : 7;
  const counts = new Map<string, TimelineBin["counts"]>();
  for (const bin of bins.filter(({ date }) => date.length >= length)) {
    const date = bin.date.slice(0, length);
    counts.set(date, add(counts.get(date) ?? {}, bin.counts));
  }
  const known = new Set([...counts.keys()].map((date) => date.slice(0, 4)));
  const alone = bins.filter(({ date }) => date.length < length && !known.has(date));
  for (const { date } of alone) for (const month of [`${date}-01`, `${date}-12`]) counts.set(month, {});
  return counts;
}

/**
 * Columns from the first to the last date without gaps, so that equal distances are equal times. Where they are months, what is
 * dated by its year alone counts in none of them: see `yearLines`.
 */
export function columnsOf(bins: readonly TimelineBin[], precision: Precision): Column[] {
  const counts = countsBy(bins, precision);
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

/** Columns of the whole store with the counts of what is drawn; a date that the store has no column for is left out. */
export function barsOf(columns: readonly Column[], drawn: readonly TimelineBin[]): Bar[] {
  const precision = columns[0]?.date.length === 4 ? "year" : "month";
  const here = new Map(columnsOf(drawn, precision).map((column) => [column.date, column]));
  return columns.map(({ date, total: all }) => {
    const { counts = {}, total = 0 } = here.get(date) ?? {};
    return { date, counts, total, all: Math.max(all, total) };
  });
}

/** What is dated by its year alone, over the columns from `first` to `last`: on the canvas, and in the store. */
export type YearLine = Readonly<{ year: string; first: number; last: number; drawn: number; all: number }>;

/** Lines under columns that are months, one for each year that something is dated by without more. */
export function yearLines(
  columns: readonly Pick<Column, "date">[],
  bins: readonly TimelineBin[],
  drawn: readonly TimelineBin[],
): YearLine[] {
  if (columns.length === 0 || columns[0]?.date.length === 4) return [];
  const here = new Map(drawn.filter(isYear).map(({ date, counts }) => [date, sum(counts)]));
  return bins.filter(isYear).flatMap(({ date: year, counts }) => {
    const first = columns.findIndex(({ date }) => date.startsWith(year));
    const last = columns.findLastIndex(({ date }) => date.startsWith(year));
    const count = here.get(year) ?? 0;
    return first < 0 ? [] : [{ year, first, last, drawn: count, all: Math.max(count, sum(counts)) }];
  });
}

/** Times that the largest column of the store may be as high as the largest of the canvas; beyond that it is cut off. */
const contrast = 20;

/** The count that fills the height: the store's largest, unless what is drawn could no longer be seen beside it. */
export function fullHeight(bars: readonly Bar[]): number {
  const all = Math.max(1, ...bars.map((bar) => bar.all));
  const drawn = Math.max(0, ...bars.map(({ total }) => total));
  return drawn === 0 ? all : Math.min(all, drawn * contrast);
}

/** Pixels that the label of a year needs. */
const labelWidth = 34;

/** Numbers of the columns that a year is written under: every year, or as many as have room in `width` pixels. */
export function ticksOf(columns: readonly Pick<Column, "date">[], width: number): number[] {
  const begins = columns.flatMap(({ date }, index) => (date.endsWith("-01") || date.length === 4 ? [index] : []));
  // A first year that begins in the middle is named only if the second leaves it room.
  const indexes = begins[0] === 0 ? begins : [0, ...begins];
  const at = (index: number): number => (index / columns.length) * width;
  const fits = (index: number): boolean => at(index) + labelWidth <= width;
  const crowded = indexes.length > 1 && at(indexes[1] ?? 0) < labelWidth && begins[0] !== 0;
  const years = (crowded ? indexes.slice(1) : indexes).filter(fits);
  const apart = years.length > 1 ? at((years.at(-1) ?? 0) - (years[0] ?? 0)) / (years.length - 1) : labelWidth;
  const every = Math.max(1, Math.ceil(labelWidth / apart));
  return years.filter((_, position) => position % every === 0);
}

/** Column numbers of a range of dates; open ends reach the first and the last column. */
export function indexesOf(
  columns: readonly Column[],
  from: string | undefined,
  to: string | undefined,
): [number, number] {
  const first = from === undefined ? 0 : columns.findIndex(({ date }) => `${date}\uffff` >= from);
  const last = to === undefined ? columns.length - 1 : columns.findLastIndex(({ date }) => date <= `${to}\uffff`);
  return [Math.max(0, first), last < 0 ? columns.length - 1 : last];
}
