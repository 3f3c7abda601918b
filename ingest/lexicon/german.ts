import { join } from "node:path";
import type { Pos, Reading } from "../document.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { nominalFeatures, verbalFeatures } from "./features.ts";
import { SortedTable } from "./sorted-table.ts";
import { foreignForms, weakForms } from "./weak-german-verbs.ts";

const auxiliaries: ReadonlySet<string> = new Set([
  "sein",
  "haben",
  "werden",
  "können",
  "müssen",
  "sollen",
  "wollen",
  "dürfen",
  "mögen",
]);
const adjectiveEndings = ["", "e", "en", "er", "es", "em"];
const comparatives = ["", "er", "st", "est"];
const linking = ["", "s", "n", "en", "es", "er", "-", "e"];
/** A head shorter than this is no evidence that a long word is a compound of it. */
const shortestHead = 3;
/** Letters of a compound that stands before a head; a longer one is no German word, and looking into it would take long. */
const [shortestCompound, longestCompound] = [8, 30];

/** What the German tables say about word forms. Every method takes the form as it stands in the text. */
export class GermanLexicon {
  readonly #functionWords: SortedTable;
  readonly #verbs: SortedTable;
  readonly #separable: SortedTable;
  readonly #furtherVerbs: SortedTable;
  /** Forms of the further verbs. */
  readonly #weakForms: ReturnType<typeof weakForms>;
  readonly #nouns: SortedTable;
  readonly #nounClasses: SortedTable;
  readonly #verbClasses: SortedTable;
  readonly #adjectives: SortedTable;
  readonly #known = new BoundedCache<readonly Reading[]>();
  readonly #compounds = new BoundedCache<readonly Reading[]>();
  readonly particles: ReadonlySet<string>;

  constructor(folder = join(import.meta.dirname, "de")) {
    const table = (name: string): SortedTable => SortedTable.read(join(folder, `${name}.tsv`));
    this.#functionWords = table("function-words");
    this.#verbs = table("verbs");
    this.#separable = table("separable");
    this.#nouns = table("nouns");
    this.#nounClasses = table("nouns-classes");
    this.#verbClasses = table("verbs-classes");
    this.#adjectives = table("adjectives");
    this.#furtherVerbs = table("further-verbs");
    this.#weakForms = weakForms(this.#furtherVerbs, (verb) => this.#verbs.has(verb));
    const separable = [...this.#separable.rows(), ...this.#furtherVerbs.rows()];
    this.particles = new Set(separable.flatMap(([, particle = ""]) => (particle === "" ? [] : [particle])));
  }

  /** Readings of a form, without those that only its neighbours could rule out; empty for an unknown word. */
  readings(form: string): readonly Reading[] {
    return this.#known.get(form, () => this.#allReadings(form));
  }

  #allReadings(form: string): readonly Reading[] {
    const lower = form.toLowerCase();
    const capital = form !== lower;
    const lowerReadings = [
      ...this.#functionReadings(lower),
      ...this.#verbReadings(lower),
      ...this.#joinedReadings(lower),
      ...this.#adjectiveReadings(lower),
    ];
    if (capital) return [...this.nounReadings(form), ...lowerReadings];
    return lowerReadings.length > 0 ? lowerReadings : readingsOf(foreignForms(form));
  }

  isSeparable(particle: string, base: string): boolean {
    const verb = particle + base;
    return this.#separable.has(verb) || this.#furtherVerbs.get(verb)[0]?.[0] === particle;
  }

  isVerb(lemma: string): boolean {
    return this.#verbs.has(lemma) || this.#separable.has(lemma) || this.#furtherVerbs.has(lemma);
  }

  nounReadings(form: string): readonly Reading[] {
    const listed = this.#listedNouns(form);
    return listed.length > 0 || !/[^aeiouys]es$/u.test(form) ? listed : this.#fullGenitives(form);
  }

  /** "Amtes" and "Bundestages", of which the tables have only the shorter "Amts". */
  #fullGenitives(form: string): readonly Reading[] {
    const base = form.slice(0, -2);
    return this.#listedNouns(base)
      .filter(({ gender, number }) => (gender === "m" || gender === "n") && number === "sg")
      .map((reading): Reading => ({ ...reading, cases: ["gen"] }));
  }

  #listedNouns(form: string): readonly Reading[] {
    return this.#nouns.get(form).flatMap(([lemma, number = ""]) =>
      codesOf(this.#nounClasses, number).map((code): Reading => ({
        pos: "NOUN",
        lemma: lemma === "=" ? form : (lemma ?? form),
        ...nominalFeatures(code),
      })),
    );
  }

  /** Readings of the longest known head of a compound, with the lemma put together again; empty when there is none. */
  compoundReadings(form: string): readonly Reading[] {
    return this.#compounds.get(form, () => this.#allCompoundReadings(form));
  }

  #allCompoundReadings(form: string): readonly Reading[] {
    const hyphen = form.lastIndexOf("-");
    if (hyphen > 0) return this.#behindHyphen(form, hyphen + 1);
    for (let at = shortestHead; at <= form.length - shortestHead; at += 1) {
      const found = this.#headReadings(form, at);
      if (found.length === 0 || !this.#knownModifier(form.slice(0, at))) continue;
      // "Bundes-amt" rather than "Bunde-samt": an s at the seam joins.
      const joined = form[at] === "s" && this.#knownModifier(form.slice(0, at + 1)) ? this.#headReadings(form, at + 1) : [];
      return joined.length > 0 ? joined : found;
    }
    return [];
  }

  /** "EU-Justizminister": what stands behind the hyphen may be a compound itself. */
  #behindHyphen(form: string, at: number): readonly Reading[] {
    const found = this.#headReadings(form, at);
    const head = form.slice(at);
    if (found.length > 0 || !/^\p{Lu}/u.test(head)) return found;
    return this.compoundReadings(head).map((reading) => ({ ...reading, lemma: form.slice(0, at) + reading.lemma }));
  }

  #headReadings(form: string, at: number): readonly Reading[] {
    const head = form.slice(at);
    const word = (head[0] ?? "").toUpperCase() + head.slice(1);
    const prefix = form.slice(0, at);
    return this.nounReadings(word).map((reading) => ({
      ...reading,
      lemma: prefix + (prefix.endsWith("-") ? reading.lemma : reading.lemma.toLowerCase()),
    }));
  }

  #knownModifier(part: string): boolean {
    return linking.some((link) => {
      if (!part.endsWith(link)) return false;
      const stem = part.slice(0, part.length - link.length);
      return (
        stem.length >= 2 &&
        (this.#nouns.has(stem) ||
          this.#adjectives.has(stem.toLowerCase()) ||
          this.#verbs.has(`${stem.toLowerCase()}en`) ||
          this.#isCompound(stem))
      );
    });
  }

  /** "Atomenergie" in "Atomenergieorganisation". */
  #isCompound(stem: string): boolean {
    return stem.length >= shortestCompound && stem.length <= longestCompound && this.compoundReadings(stem).length > 0;
  }

  #functionReadings(lower: string): readonly Reading[] {
    return this.#functionWords.get(lower).flatMap(([pos = "X", lemma = lower, codes = ""]) => {
      const base = { pos: pos as Pos, lemma };
      return codes === "" ? [base] : codes.split(",").map((code): Reading => ({ ...base, ...nominalFeatures(code) }));
    });
  }

  #verbReadings(lower: string): readonly Reading[] {
    const listed = this.#verbs
      .get(lower)
      .flatMap(([lemma = lower, number = ""]) =>
        codesOf(this.#verbClasses, number).map((code): Reading => ({ pos: auxiliaries.has(lemma) ? "AUX" : "VERB", lemma, ...verbalFeatures(code) })),
      );
    return listed.length > 0 ? listed : readingsOf(this.#weakForms.get(lower) ?? []);
  }

  /** Separable verbs written in one word: "zurückwies", "zurückgewiesen", "zurückzuweisen". */
  #joinedReadings(lower: string): readonly Reading[] {
    for (let at = Math.min(14, lower.length - 3); at >= 2; at -= 1) {
      const particle = lower.slice(0, at);
      if (!this.particles.has(particle)) continue;
      const found = this.#restReadings(particle, lower.slice(at));
      if (found.length > 0) return found;
    }
    return [];
  }

  #restReadings(particle: string, rest: string): readonly Reading[] {
    const known = (lemma: string): boolean => this.isSeparable(particle, lemma);
    const joined = this.#verbReadings(rest).filter(({ lemma, form }) => known(lemma) && form !== "imp");
    const withZu = rest.startsWith("zu")
      ? this.#verbReadings(rest.slice(2)).flatMap((r): Reading[] =>
          known(r.lemma) && r.form === "inf" ? [{ ...r, form: "zu" }] : [],
        )
      : [];
    return [...joined, ...withZu].map((r) => ({ ...r, pos: "VERB", lemma: particle + r.lemma }));
  }

  #adjectiveReadings(lower: string): readonly Reading[] {
    for (const ending of adjectiveEndings) {
      if (!lower.endsWith(ending)) continue;
      const stem = lower.slice(0, lower.length - ending.length);
      const lemma = this.#adjectiveLemma(stem);
      if (lemma !== undefined) return [{ pos: "ADJ", lemma }];
    }
    return [];
  }

  #adjectiveLemma(stem: string): string | undefined {
    for (const step of comparatives) {
      if (!stem.endsWith(step)) continue;
      const base = stem.slice(0, stem.length - step.length);
      if (base.length < 2) continue;
      if (this.#adjectives.has(base)) return base;
      if (this.#adjectives.has(`${base}e`)) return `${base}e`;
    }
    return undefined;
  }
}

const readingsOf = (forms: readonly (readonly [lemma: string, codes: string])[]): Reading[] =>
  forms.flatMap(([lemma, codes]) =>
    codes.split(",").map((code): Reading => ({ pos: "VERB", lemma, ...verbalFeatures(code) })),
  );

/** The codes behind the short number that a row ends in. */
const codesOf = (classes: SortedTable, number: string): readonly string[] => (classes.get(number)[0]?.[0] ?? "").split(",");
