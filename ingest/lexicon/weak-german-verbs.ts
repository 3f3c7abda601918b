import type { SortedTable } from "./sorted-table.ts";

/** Infinitive, codes of `de/verbs-classes.tsv`. */
type Row = readonly [infinitive: string, codes: string];

/** Endings of a weak verb behind its stem, with what the form can be; "(e)" stands only where it can be spoken no other way. */
const endings: readonly (readonly [ending: string, codes: string])[] = [
  ["e", "Fip1s,Fkp1s,Fkp3s"],
  ["(e)st", "Fip2s"],
  ["(e)t", "Fip3s"],
  ["en", "Fip3p,Fkp3p,I"],
  ["end", "Q"],
  ["(e)te", "Fit3s,Fct3s"],
  ["(e)ten", "Fit3p,Fct3p"],
];

/** Prefixes that keep "ge" away from a participle, as foreign verbs in "ieren" do by themselves. */
const bound = /^(?:be|emp|ent|er|ge|miss|unter|ver|wider|zer)/u;

const needsVowel = (stem: string): boolean => /[dt]$|[^aeiouäöülrh][mn]$/u.test(stem);

/** All forms of weak verbs that no list holds; `table` has infinitives, a separable one with its particle. Bases that are known keep their own forms. */
export function weakForms(table: SortedTable, isKnown: (verb: string) => boolean): ReadonlyMap<string, readonly Row[]> {
  const forms = new Map<string, Row[]>();
  for (const [infinitive = "", particle = ""] of table.rows()) {
    const base = infinitive.slice(particle.length);
    if (isKnown(base)) continue;
    for (const [form, codes] of conjugated(base)) forms.set(form, [...(forms.get(form) ?? []), [base, codes]]);
  }
  return forms;
}

function conjugated(infinitive: string): (readonly [form: string, codes: string])[] {
  const stem = infinitive.replace(/e?n$/u, "");
  const vowel = needsVowel(stem) ? "e" : "";
  const participle = `${infinitive.endsWith("ieren") || bound.test(infinitive) ? "" : "ge"}${stem}${vowel}t`;
  const inflected = endings.map(([ending, codes]) => [stem + ending.replace("(e)", vowel), codes] as const);
  // "rüffeln" has no "e" of its own before the "n".
  const short = infinitive.endsWith("en") ? [] : [[infinitive, "Fip3p,Fkp3p,I"] as const];
  return [...inflected, ...short, [participle, "P"]];
}

const foreign = /^\p{Ll}{2,}ier(?:e|s?t|en|end|te|ten)$/u;

/** "korrumpierten": words in "ieren" are made every day and are all conjugated alike; empty for every other word. */
export function foreignForms(form: string): readonly Row[] {
  if (!foreign.test(form)) return [];
  const infinitive = `${form.slice(0, form.lastIndexOf("ier"))}ieren`;
  return conjugated(infinitive).flatMap(([own, codes]): Row[] => (own === form ? [[infinitive, codes]] : []));
}
