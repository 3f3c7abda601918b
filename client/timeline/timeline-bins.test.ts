import { describe, expect, it } from "vitest";
import { barsOf, columnsOf, fullHeight, indexesOf, precisionFor, ticksOf, yearLines } from "./timeline-bins.ts";

describe("columns of the timeline", () => {
  it("leave no month out, so that equal distances are equal times", () => {
    const columns = columnsOf(
      [
        { date: "2016-11", counts: { DENIED: 2 } },
        { date: "2017-02", counts: { CONTACTED: 1 } },
      ],
      "month",
    );
    expect(columns.map(({ date, total }) => [date, total])).toEqual([
      ["2016-11", 2],
      ["2016-12", 0],
      ["2017-01", 0],
      ["2017-02", 1],
    ]);
  });

  it("add up bins of one year", () => {
    const bins = [
      { date: "2016-01", counts: { DENIED: 2 } },
      { date: "2016-05", counts: { DENIED: 1, CONTACTED: 4 } },
    ];
    expect(columnsOf(bins, "year")).toEqual([{ date: "2016", counts: { DENIED: 3, CONTACTED: 4 }, total: 7 }]);
  });

  it("become years where months would be too many to hit", () => {
    expect(
      precisionFor([
        { date: "1990-01", counts: {} },
        { date: "2020-01", counts: {} },
      ]),
    ).toBe("year");
    expect(
      precisionFor([
        { date: "2016-01", counts: {} },
        { date: "2020-01", counts: {} },
      ]),
    ).toBe("month");
  });

  it("become years where nothing is dated by its month", () => {
    const bins = [
      { date: "2019", counts: { DENIED: 1 } },
      { date: "2021", counts: { DENIED: 2 } },
    ];
    expect(precisionFor(bins)).toBe("year");
    expect(columnsOf(bins, "year").map(({ date, total }) => [date, total])).toEqual([
      ["2019", 1],
      ["2020", 0],
      ["2021", 2],
    ]);
  });

  it("hold a date without a month in no month, but in a line under those of its year", () => {
    const bins = [
      { date: "2016", counts: { DENIED: 3, CONTACTED: 1 } },
      { date: "2016-11", counts: { DENIED: 2 } },
      { date: "2017-02", counts: { CONTACTED: 1 } },
    ];
    const columns = columnsOf(bins, "month");
    expect(columns.map(({ date, total }) => [date, total])).toEqual([
      ["2016-11", 2],
      ["2016-12", 0],
      ["2017-01", 0],
      ["2017-02", 1],
    ]);
    expect(yearLines(columns, bins, [{ date: "2016", counts: { DENIED: 1 } }])).toEqual([
      { year: "2016", first: 0, last: 1, drawn: 1, all: 4 },
    ]);
    expect(yearLines(columnsOf(bins, "year"), bins, bins)).toEqual([]);
  });

  it("give a year that is nothing but a year all its months", () => {
    const bins = [
      { date: "2016-11", counts: { DENIED: 2 } },
      { date: "2018", counts: { DENIED: 1 } },
    ];
    const columns = columnsOf(bins, "month");
    expect([columns[0]?.date, columns.at(-1)?.date]).toEqual(["2016-11", "2018-12"]);
    expect(yearLines(columns, bins, [])).toEqual([{ year: "2018", first: 14, last: 25, drawn: 0, all: 1 }]);
  });

  it("find the numbers of a range with open ends", () => {
    const columns = columnsOf(
      [
        { date: "2016-01", counts: {} },
        { date: "2016-06", counts: {} },
      ],
      "month",
    );
    expect(indexesOf(columns, undefined, undefined)).toEqual([0, 5]);
    expect(indexesOf(columns, "2016-03", "2016-04")).toEqual([2, 3]);
    expect(indexesOf(columns, "2016", "2016")).toEqual([0, 5]);
    expect(indexesOf(columns, "2016-02-10", "2016-04-20")).toEqual([1, 3]);
  });

  it("tell what is drawn from all that the store holds", () => {
    const columns = columnsOf(
      [
        { date: "2016-01", counts: { DENIED: 3 } },
        { date: "2016-03", counts: { CONTACTED: 50 } },
      ],
      "month",
    );
    const bars = barsOf(columns, [
      { date: "2016-01", counts: { DENIED: 1 } },
      { date: "2031-01", counts: { DENIED: 1 } },
    ]);
    expect(bars.map(({ date, total, all }) => [date, total, all])).toEqual([
      ["2016-01", 1, 3],
      ["2016-02", 0, 0],
      ["2016-03", 0, 50],
    ]);
  });

  it("keep what is drawn visible beside a far larger store", () => {
    const bar = (total: number, all: number) => ({ date: "2016", counts: {}, total, all });
    expect(fullHeight([bar(5, 10)])).toBe(10);
    expect(fullHeight([bar(5, 10_000)])).toBe(100);
    expect(fullHeight([bar(0, 10_000)])).toBe(10_000);
  });
});

describe("years under the timeline", () => {
  const months = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const month = from + index;
      return { date: `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}` };
    });
  const placed = (columns: readonly { date: string }[], width: number): number[] =>
    ticksOf(columns, width).map((index) => (index / columns.length) * width);

  it("are all written where there is room", () => {
    expect(ticksOf(months(0, 36), 600)).toEqual([0, 12, 24]);
  });

  it("never overlap, nor run over the end, however narrow the strip", () => {
    for (const width of [60, 90, 140, 200, 333, 900]) {
      for (const [from, count] of [
        [0, 40],
        [10, 40],
        [10, 140],
        [11, 3],
      ] as const) {
        const at = placed(months(from, count), width);
        at.slice(1).forEach((left, index) => expect(left - (at[index] ?? 0)).toBeGreaterThanOrEqual(30));
        expect(at.at(-1) ?? 0).toBeLessThanOrEqual(width - 30);
      }
    }
  });

  it("name the first year also where it does not begin with a January", () => {
    expect(ticksOf(months(5, 31), 600)).toEqual([0, 7, 19]);
  });
});
