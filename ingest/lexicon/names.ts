import { join } from "node:path";
import type { Language } from "#schema/ontology.ts";
import { SortedTable } from "./sorted-table.ts";

export type RoleNoun = Readonly<{ noun: string; gender: "m" | "f" | "u"; kin: boolean }>;
/** A known organization that starts at a token: how many tokens it takes and the key that all its names share. */
export type KnownName = Readonly<{ length: number; key: string }>;

const shortestHead = 3;

/** Lists of names and of nouns for people and bodies. */
export class NameLists {
  readonly #first: SortedTable;
  readonly #last: SortedTable;
  readonly #places: SortedTable;
  readonly #states: SortedTable;
  readonly #keys = new Map<string, string>();
  /** First word of a known organization -> its names as words, longest first. */
  readonly #starts = new Map<string, readonly (readonly string[])[]>();
  readonly #roles: Readonly<Record<Language, ReadonlyMap<string, RoleNoun>>>;
  readonly #heads: Readonly<Record<Language, ReadonlySet<string>>>;
  readonly #events: Readonly<Record<Language, ReadonlySet<string>>>;

  constructor(folder = import.meta.dirname) {
    const table = (...path: readonly string[]): SortedTable => SortedTable.read(join(folder, ...path));
    this.#first = table("names", "first-names.tsv");
    this.#last = table("names", "surnames.tsv");
    this.#places = table("names", "places.tsv");
    this.#states = table("names", "states.tsv");
    this.#roles = { de: readRoles(table("de", "roles.tsv")), en: readRoles(table("en", "roles.tsv")) };
    this.#heads = {
      de: firstColumn(table("de", "organization-heads.tsv")),
      en: firstColumn(table("en", "organization-heads.tsv")),
    };
    this.#events = { de: firstColumn(table("de", "event-heads.tsv")), en: firstColumn(table("en", "event-heads.tsv")) };
    this.#readOrganizations(table("names", "organizations.tsv"));
  }

  #readOrganizations(table: SortedTable): void {
    for (const [name = "", key = ""] of table.rows()) {
      this.#keys.set(name, key);
      const words = name.split(" ");
      const start = words[0] ?? "";
      const others = [...(this.#starts.get(start) ?? []), words];
      this.#starts.set(
        start,
        others.sort((a, b) => b.length - a.length),
      );
    }
  }

  /** m, f, or u where both bear it; undefined when it is no first name. "Kay-Uwe" is one by its parts. */
  firstName(word: string): "m" | "f" | "u" | undefined {
    const listed = this.#first.get(word)[0]?.[0] as "m" | "f" | "u" | undefined;
    if (listed !== undefined || !word.includes("-")) return listed;
    const parts = word.split("-").map((part) => this.#first.get(part)[0]?.[0] as "m" | "f" | "u" | undefined);
    return parts.includes(undefined) ? undefined : (parts.find((gender) => gender !== "u") ?? "u");
  }

  isSurname(word: string): boolean {
    return this.#last.has(word);
  }

  /** Every surname of the list. */
  *surnames(): Generator<string> {
    for (const [name = ""] of this.#last.rows()) yield name;
  }

  place(name: string): "place" | "country" | undefined {
    if (this.#states.get(name)[0]?.[1] === "state") return "country";
    return this.#places.get(name)[0]?.[0] as "place" | "country" | undefined;
  }

  /** The country that a form names, without a German genitive: "Norwegens" is of Norwegen, and Laos has none. */
  country(form: string): string | undefined {
    return [form, form.replace(/(?<=\p{L}{3})s$/u, "")].find((name) => this.place(name) === "country");
  }

  /** ISO code of a state by one of its names, in German or English. */
  stateCode(name: string): string | undefined {
    const [code, kind] = this.#states.get(name)[0] ?? [];
    if (kind === "state") return code;
    const [place, country] = this.#places.get(name)[0] ?? [];
    return place === "country" ? country : undefined;
  }

  /** ISO code of the state whose government a capital stands for. */
  capitalOf(name: string): string | undefined {
    const [code, kind] = this.#states.get(name)[0] ?? [];
    return kind === "capital" ? code : undefined;
  }

  /** Key of a known organization by its exact name. */
  organizationKey(name: string): string | undefined {
    return this.#keys.get(name);
  }

  /** The longest known organization that starts at `at` in `words`. */
  organizationAt(words: readonly string[], at: number): KnownName | undefined {
    for (const name of this.#starts.get(words[at] ?? "") ?? []) {
      if (name.every((word, ahead) => words[at + ahead] === word)) {
        return { length: name.length, key: this.#keys.get(name.join(" ")) ?? "" };
      }
    }
    return undefined;
  }

  /** The noun for a person that a word is or ends in: "Kandidatensohn" ends in "sohn". */
  role(word: string, language: Language): RoleNoun | undefined {
    const role = longestEnd(word, language, (end) => this.#roles[language].get(end));
    if (role?.kin === true && this.#isPatronymic(word, role.noun)) return undefined;
    return role?.noun === "mann" && language === "de" && isSurnameOfMan(word) ? undefined : role;
  }

  /** "Petersohn" is a surname; "Kandidatensohn" is somebody's son. */
  #isPatronymic(word: string, noun: string): boolean {
    const given = word.toLowerCase().endsWith(noun) ? word.slice(0, -noun.length) : "";
    return given.length > 2 && this.firstName(given) !== undefined;
  }

  /** Whether a noun is, or as a compound ends in, one for what happens, is said, planned or decided. */
  isEventHead(word: string, language: Language): boolean {
    return longestEnd(word, language, (end) => (this.#events[language].has(end) ? end : undefined)) !== undefined;
  }

  /** The noun for a body that a word is or ends in: "Finanzministerium" ends in "ministerium". */
  organizationHead(word: string, language: Language): string | undefined {
    return longestEnd(word, language, (end) => (this.#heads[language].has(end) ? end : undefined));
  }
}

/** Words before "-mann" that say what a man does; all others make surnames: "Stradtmann". */
const trades =
  /^(?:.*s|.*-|kauf|fach|haupt|kamera|feuerwehr|wehr|wach|partei|polizei|öl|stroh|kontakt|tor|schluss|see|amt|müll|milch|post|fernseh|radio|werbe|wahlkampf|hinter|vorder|dritt|gemüse|eis|leier|ton|licht|bau|blut|zahl|jung|ober|privat|militär|armee|kirchen|familien|zeitungen|banken|medien|firmen)$/u;

const isSurnameOfMan = (word: string): boolean => {
  const before = /^(.{2,})mann(?:e?s)?$/u.exec(word.toLowerCase())?.[1];
  return before !== undefined && !trades.test(before);
};

/** Tries a word, its singular and genitive forms, and the ends of a compound, longest first. */
function longestEnd<T>(word: string, language: Language, find: (end: string) => T | undefined): T | undefined {
  const lower = word.toLowerCase();
  for (const form of language === "de" ? germanForms(lower) : englishForms(lower)) {
    const found = find(form) ?? (language === "de" ? compoundEnd(form, find) : hyphenEnd(form, find));
    if (found !== undefined) return found;
  }
  return undefined;
}

function compoundEnd<T>(form: string, find: (end: string) => T | undefined): T | undefined {
  for (let at = 2; at <= form.length - shortestHead; at += 1) {
    const found = find(form.slice(at));
    if (found !== undefined && safeCompound(form, at)) return found;
  }
  return undefined;
}

const hyphenEnd = <T>(form: string, find: (end: string) => T | undefined): T | undefined =>
  form.includes("-") ? find(form.slice(form.lastIndexOf("-") + 1)) : undefined;

/** Short heads hide in other words ("rat" in "Apparat"): they count only after a hyphen or a linking letter. */
const safeCompound = (form: string, at: number): boolean =>
  form.length - at >= 5 ||
  form[at - 1] === "-" ||
  (form.length - at === 4 && at >= 4) ||
  (at >= 4 && form[at - 1] === "s");

const germanForms = (lower: string): readonly string[] => [
  lower,
  ...["s", "n", "es", "en", "e", "r"].flatMap((ending) =>
    lower.endsWith(ending) && lower.length > ending.length + 3 ? [lower.slice(0, -ending.length)] : [],
  ),
];

const englishForms = (lower: string): readonly string[] =>
  lower.endsWith("s") && lower.length > 4 ? [lower, lower.slice(0, -1)] : [lower];

function readRoles(table: SortedTable): ReadonlyMap<string, RoleNoun> {
  const roles = new Map<string, RoleNoun>();
  for (const [noun = "", gender = "u", kind] of table.rows()) {
    roles.set(noun, { noun, gender: gender as RoleNoun["gender"], kin: kind === "kin" });
  }
  return roles;
}

const firstColumn = (table: SortedTable): ReadonlySet<string> => new Set([...table.rows()].map(([word = ""]) => word));
