import { describe, expect, it } from "vitest";
import { columnsOf, indexesOf, precisionFor } from "./timeline-bins.ts";

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
  });
});
