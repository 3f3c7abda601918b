import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { csvRows } from "./csv-rows.ts";

const read = (text: string): (string | undefined)[][] => {
  const [header = []] = parse(text, { to: 1 });
  return csvRows("nodes.csv", text, "all rows").map((row) => header.map((column) => row.get(column)));
};

/** What csv-parse says when it is asked about every cell. */
const asked = (text: string): unknown[][] =>
  (parse(text, { cast: (cell, { quoting }) => (cell === "" && !quoting ? null : cell) }) as (string | null)[][])
    .slice(1)
    .map((cells) => cells.map((cell) => cell ?? undefined));

/** The same numbers each time, 0 up to but not `below`. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("rows of a table", () => {
  it("tell an empty text from nothing", () => {
    expect(read('id,name,date\r\n1,"",\r\n2,,""\r\n"","",""')).toEqual([
      ["1", "", undefined],
      ["2", undefined, ""],
      ["", "", ""],
    ]);
    const [first] = csvRows("nodes.csv", 'id,name,date\n1,"",', "first row");
    expect([first?.get("name"), first?.get("date")]).toEqual(["", undefined]);
  });

  it("keep quotes and commas within a text that look like an empty one", () => {
    const texts = [',"",', '"",', ',""', '""', '"', ',"', '",', ',"\r\n"",""\r\n', "\n"];
    const cells = texts.flatMap((text) => [text, ""]);
    const columns = cells.map((_, at) => (at === 0 ? "id" : `c${at}`));
    expect(read(stringify([columns, cells], { quoted: true, quoted_empty: true }))).toEqual([cells]);
  });

  it("are what csv-parse says of every cell, whatever stands in them", () => {
    const next = numbers(20_261_126);
    const letters = ['"', ",", "\r\n", "\n", "a", "é", " "];
    for (let times = 0; times < 300; times += 1) {
      const cell = (): string => Array.from({ length: next(4) }, () => letters[next(letters.length)]).join("");
      const written = (): string => {
        const text = cell();
        const plain = !/["\r\n,]/.test(text) && next(2) === 0;
        return plain ? text : `"${text.replaceAll('"', '""')}"`;
      };
      const lines = Array.from({ length: 1 + next(4) }, () => [written(), written(), written()].join(","));
      const table = ["id,name,date", ...lines].join("\r\n");
      expect(read(table), JSON.stringify(table)).toEqual(asked(table));
    }
  });

  it("take back the apostrophe before what a spreadsheet would compute", () => {
    expect(read("id,name\n1,'=1+1\n2,'a")).toEqual([
      ["1", "=1+1"],
      ["2", "'a"],
    ]);
  });
});
