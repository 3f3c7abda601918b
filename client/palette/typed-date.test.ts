import { describe, expect, it } from "vitest";
import { lastDayOf, typedDate } from "./typed-date.ts";

describe("a date typed among other words", () => {
  it.each([
    ["2017", "2017"],
    ["known 2017-11", "2017-11"],
    ["as known on 2017-11-14", "2017-11-14"],
    ["Stand 14.11.2017", "2017-11-14"],
    ["Stand vom 4.1.2017", "2017-01-04"],
    ["11.2017", "2017-11"],
  ])("is read from %s", (text, date) => expect(typedDate(text)).toBe(date));

  it.each(["known", "2017-13", "31.02.2017", "0214", "12017", ""])("is not seen in %j", (text) =>
    expect(typedDate(text)).toBeUndefined(),
  );
});

describe("the last day of a date", () => {
  it.each([
    ["2017", "2017-12-31"],
    ["2024-02", "2024-02-29"],
    ["2017-11-14", "2017-11-14"],
  ])("of %s is %s", (date, last) => expect(lastDayOf(date)).toBe(last));
});
