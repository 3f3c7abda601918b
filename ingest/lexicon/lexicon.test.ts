import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "./lexicon.ts";
import { SortedTable } from "./sorted-table.ts";

const tables = ["de", "en", "names"].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder)).map((file) => join(import.meta.dirname, folder, file)),
);
/** These are read from top to bottom, never searched. */
const unsorted = /(?:tagger|name-model)\.tsv$/;

describe("tables", () => {
  it.each(tables.filter((path) => !unsorted.test(path)))("are sorted by their first column: %s", (path) => {
    const keys = [...SortedTable.read(path).rows()].map(([key = ""]) => key);
    const wrong = keys.findIndex((key, at) => at > 0 && key < (keys[at - 1] ?? ""));
    expect(wrong < 0 ? "sorted" : `${keys[wrong]} stands too late`).toBe("sorted");
  });

  it.each(tables)("say their licence in the first line: %s", (path) => {
    expect(readFileSync(path, "utf8").slice(0, 60)).toMatch(/^# SPDX-License-Identifier: (?:Apache-2\.0|CC-BY-SA-4\.0)/);
  });

  it("finds rows by key and nothing for a word between them", () => {
    const table = new SortedTable("# comment\na\t1\nb\t2\nb\t3\nd\t4\n");
    expect(table.get("b")).toEqual([["2"], ["3"]]);
    expect(table.get("c")).toEqual([]);
    expect(table.size).toBe(4);
  });
});

describe("words", () => {
  const { german, english, names } = loadLexicon();

  it("knows modern spellings that one of its sources lacks", () => {
    expect(german.readings("musste")[0]).toMatchObject({ lemma: "müssen", form: "fin" });
    expect(german.readings("beschloss")[0]?.lemma).toBe("beschließen");
  });

  it("reads compounds by their head", () => {
    expect(german.compoundReadings("Wetterminister")[0]).toMatchObject({ gender: "m" });
    expect(german.compoundReadings("Atomenergieorganisation")[0]).toMatchObject({ gender: "f" });
    expect(german.compoundReadings("Bundesamt")[0]).toMatchObject({ gender: "n" });
    expect(german.compoundReadings(`${"Donaudampf".repeat(400)}schiff`)).toEqual([]);
  });

  it("finds the person in a compound", () => {
    expect(names.role("Kandidatensohn", "de")).toMatchObject({ noun: "sohn", kin: true });
    expect(names.role("Apparat", "de")).toBeUndefined();
  });

  it("finds infinitives behind English endings", () => {
    expect(english.verbReadings("denied")[0]?.lemma).toBe("deny");
  });
});
