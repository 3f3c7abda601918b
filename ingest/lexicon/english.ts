import { join } from "node:path";
import type { Pos, Reading } from "../document.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { nominalFeatures } from "./features.ts";
import { SortedTable } from "./sorted-table.ts";

const presentThird: Reading = {
  pos: "VERB",
  lemma: "",
  form: "fin",
  mood: "ind",
  tense: "pres",
  person: 3,
  number: "sg",
};
const past: Reading = { pos: "VERB", lemma: "", form: "fin", mood: "ind", tense: "past" };
const participle: Reading = { pos: "VERB", lemma: "", form: "part" };
const progressive: Reading = { pos: "VERB", lemma: "", form: "part", tense: "pres" };
const infinitive: Reading = { pos: "VERB", lemma: "", form: "inf" };

/** Endings of regular verb forms: what to cut, and what each form can be. */
const endings: readonly Readonly<{ ending: string; forms: readonly Reading[] }>[] = [
  { ending: "ing", forms: [progressive] },
  { ending: "ed", forms: [past, participle] },
  { ending: "d", forms: [past, participle] },
  { ending: "es", forms: [presentThird] },
  { ending: "s", forms: [presentThird] },
];

const finiteAuxiliaries: Readonly<Record<string, Reading>> = {
  is: { ...presentThird, pos: "AUX", lemma: "be" },
  was: { ...past, pos: "AUX", lemma: "be", number: "sg" },
  were: { ...past, pos: "AUX", lemma: "be", number: "pl" },
  are: { ...presentThird, pos: "AUX", lemma: "be", number: "pl" },
  has: { ...presentThird, pos: "AUX", lemma: "have" },
  had: { ...past, pos: "AUX", lemma: "have" },
  did: { ...past, pos: "AUX", lemma: "do" },
  does: { ...presentThird, pos: "AUX", lemma: "do" },
  been: { ...participle, pos: "AUX", lemma: "be" },
  being: { ...progressive, pos: "AUX", lemma: "be" },
  be: { ...infinitive, pos: "AUX", lemma: "be" },
};

/** What the English tables and its regular endings say about word forms. */
export class EnglishLexicon {
  readonly #functionWords: SortedTable;
  readonly #irregular: SortedTable;
  readonly #verbs: SortedTable;

  readonly #known = new BoundedCache<readonly Reading[]>();

  constructor(folder = join(import.meta.dirname, "en")) {
    const table = (name: string): SortedTable => SortedTable.read(join(folder, `${name}.tsv`));
    this.#functionWords = table("function-words");
    this.#irregular = table("irregular-verbs");
    this.#verbs = table("verbs");
  }

  /** Readings of a form, without those that only its neighbours could rule out; empty for an unknown word. */
  readings(form: string): readonly Reading[] {
    return this.#known.get(form, () => this.#allReadings(form));
  }

  #allReadings(form: string): readonly Reading[] {
    const lower = form.toLowerCase();
    const auxiliary = finiteAuxiliaries[lower];
    return [
      ...(auxiliary === undefined ? [] : [auxiliary]),
      ...this.#functionReadings(lower),
      ...this.verbReadings(lower),
    ];
  }

  isVerb(lemma: string): boolean {
    return this.#verbs.has(lemma);
  }

  verbReadings(lower: string): readonly Reading[] {
    const irregular = this.#irregular
      .get(lower)
      .flatMap(([lemma = lower, forms = ""]) => [
        ...(forms.includes("past") ? [{ ...past, lemma }] : []),
        ...(forms.includes("part") ? [{ ...participle, lemma }] : []),
      ]);
    const bare = this.#verbs.has(lower)
      ? [
          { ...infinitive, lemma: lower },
          { ...presentThird, lemma: lower, number: "pl" as const },
        ]
      : [];
    return [...irregular, ...bare, ...this.#regularReadings(lower)];
  }

  /** What the ending of a verb says that is on no list. */
  unknownVerb(lower: string): readonly Reading[] {
    const found = endings.find(({ ending }) => ending !== "d" && lower.endsWith(ending) && !lower.endsWith("ss"));
    const lemma = found === undefined ? lower : lower.slice(0, lower.length - found.ending.length);
    const forms = found?.forms ?? [infinitive, { ...presentThird, number: "pl" as const }];
    return forms.map((reading) => ({ ...reading, lemma }));
  }

  #regularReadings(lower: string): readonly Reading[] {
    for (const { ending, forms } of endings) {
      if (!lower.endsWith(ending)) continue;
      const lemma = this.#base(lower.slice(0, lower.length - ending.length), ending);
      if (lemma !== undefined) return forms.map((reading) => ({ ...reading, lemma }));
    }
    return [];
  }

  /** "deni" + "ed" comes from "deny", "slamm" + "ed" from "slam", "accus" + "ed" from "accuse". */
  #base(stem: string, ending: string): string | undefined {
    const doubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    const withY = stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : [];
    const withE = ending === "ed" || ending === "ing" || ending === "es" ? [`${stem}e`] : [];
    return [stem, ...withY, ...withE, ...doubled].find((lemma) => lemma.length > 1 && this.#verbs.has(lemma));
  }

  #functionReadings(lower: string): readonly Reading[] {
    return this.#functionWords.get(lower).flatMap(([pos = "X", lemma = lower, codes = ""]) => {
      const base = { pos: pos as Pos, lemma };
      return codes === "" ? [base] : codes.split(",").map((code): Reading => ({ ...base, ...nominalFeatures(code) }));
    });
  }
}
