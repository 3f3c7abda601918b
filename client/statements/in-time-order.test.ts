import { describe, expect, it } from "vitest";
import { bundleKey } from "../state/records.ts";
import type { Outline } from "../state/records.ts";
import { inTimeOrder, isOf } from "./in-time-order.ts";

const [ada, berg, lind] = ["per_00000000000000a1", "per_00000000000000b2", "per_00000000000000c3"] as const;

const outline = (id: string, [source, target]: readonly [string, string], publishedAt?: string): Outline =>
  ({
    id,
    type: "CONTACTED",
    source,
    target,
    articleId: `art_${id}`,
    language: "de",
    publishedAt,
  }) as unknown as Outline;

const late = outline("late", [ada, berg], "2021-06-01");
const year = outline("year", [berg, lind], "2021");
const early = outline("early", [berg, ada], "2019-01-01");
const undated = outline("undated", [ada, berg]);
const all = [undated, late, year, early];

describe("statements in the order of time", () => {
  it("come oldest first, a year before its months, and without a date last", () => {
    expect(inTimeOrder(all, "publishedAt")).toEqual([early, year, late, undated]);
  });

  it("are those of the selected edge, about one node, between several, or all", () => {
    expect(all.filter(isOf({ nodes: [], bundle: bundleKey(late) }))).toEqual([undated, late]);
    expect(all.filter(isOf({ nodes: [lind] }))).toEqual([year]);
    expect(all.filter(isOf({ nodes: [ada, berg] }))).toEqual([undated, late, early]);
    expect(all.filter(isOf({ nodes: [] }))).toEqual(all);
  });
});
