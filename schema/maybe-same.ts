import { z } from "zod";
import type { EntityType } from "./ontology.ts";
import { romanised } from "./romanised.ts";
import { searchKey } from "./search-key.ts";

/**
 * Why two nodes may be the same one. None of these joins them: each happens between different people, too.
 * `name`: called exactly alike · `alias`: one is also called what the other is called · `spelling`: alike but for the letters, as
 * names from other scripts are written · `short`: a first name left out or shortened · `surname`: a surname alone ·
 * `acronym`: the first letters of the other name · `longer`: the other name and more.
 */
export const SameReason = z.enum(["name", "alias", "spelling", "short", "surname", "acronym", "longer"]);
export type SameReason = z.infer<typeof SameReason>;

type Named = Readonly<{ type: EntityType; name: string; aliases: readonly string[] }>;

/** Words of a name as they are compared. */
const wordsOf = (name: string): readonly string[] => searchKey(name).split(" ").filter(Boolean);

/** The likeliest reason why two nodes may be one; undefined where there is none. Events are told by their articles alone. */
export function maybeSame(a: Named, b: Named): SameReason | undefined {
  if (a.type !== b.type || a.type === "Event") return undefined;
  const [one, other] = [wordsOf(a.name), wordsOf(b.name)];
  if (one.length === 0 || other.length === 0) return undefined;
  if (one.join(" ") === other.join(" ")) return "name";
  const own = a.type === "Person" ? personReason(one, other) : bodyReason(a, b);
  return own ?? (sharesAlias(a, b) ? "alias" : undefined);
}

/** A whole name among the other's aliases; a word alone, such as a surname or a role, is borne by many. */
function sharesAlias(a: Named, b: Named): boolean {
  const called = (x: Named, y: Named): boolean => {
    const key = searchKey(x.name);
    return key.includes(" ") && y.aliases.some((alias) => searchKey(alias) === key);
  };
  return called(a, b) || called(b, a);
}

/** Vowels that come and go between scripts: Osama and Usama, Morsi and Mursi, Mohammed and Mohamed. */
const sound = (word: string): string =>
  romanised(word).replace(/o/gu, "u").replace(/[ey]/gu, "i").replace(/(.)\1/gu, "$1");

/** Shortest word of which one letter more or less is a matter of spelling. */
const longWord = 5;

const alike = (a: string, b: string): boolean =>
  sound(a) === sound(b) || (Math.min(a.length, b.length) >= longWord && oneLetterApart(sound(a), sound(b)));

/** One letter added, left out or changed. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  return short.slice(short.length === long.length ? start + 1 : start) === long.slice(start + 1);
}

function personReason(one: readonly string[], other: readonly string[]): SameReason | undefined {
  if (one.length === 1 || other.length === 1) return onlySurname(one, other) ? "surname" : undefined;
  const surnames = [one.at(-1)!, other.at(-1)!] as const;
  if (!alike(...surnames)) return undefined;
  return firstNamesReason(one, other, surnames[0] === surnames[1]);
}

/** Of two whose surnames are alike: what tells their first names apart. */
function firstNamesReason(
  one: readonly string[],
  other: readonly string[],
  oneSurname: boolean,
): SameReason | undefined {
  const [first, second] = [one[0]!, other[0]!];
  if (first === second && oneSurname) return "short";
  if (alike(first, second)) return "spelling";
  const shortened = oneSurname && (first.startsWith(second) || second.startsWith(first));
  return shortened || one.slice(0, -1).includes(second) || other.slice(0, -1).includes(first) ? "short" : undefined;
}

/** A name of one word that ends the other one; two single words are compared by their letters alone. */
const onlySurname = (one: readonly string[], other: readonly string[]): boolean =>
  one.length !== other.length && one.at(-1) === other.at(-1);

/** Parts of a body's name that its initials leave out. */
const unstressed = /^(?:der|die|das|des|den|dem|fur|von|und|for|of|the|and|on|in)$/u;

function bodyReason(a: Named, b: Named): SameReason | undefined {
  const [one, other] = [wordsOf(a.name), wordsOf(b.name)];
  if (isAcronymOf(a.name, other) || isAcronymOf(b.name, one)) return "acronym";
  if (begins(one, other) || begins(other, one)) return "longer";
  return one.length === other.length && one.every((word, i) => alike(word, other[i]!)) ? "spelling" : undefined;
}

function isAcronymOf(short: string, words: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{L}-]{1,7}$/u.test(short) || !/\p{Lu}/u.test(short.slice(1))) return false;
  const initials = words
    .filter((word) => !unstressed.test(word))
    .map((word) => word[0])
    .join("");
  return initials.length > 1 && initials === searchKey(short).replace(/ /gu, "");
}

/** "Nordwerk" and "Nordwerk AG", "Deutsche Bank" and "Deutsche Bank Research": the shorter one stands whole at the beginning. */
const begins = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[i]);
