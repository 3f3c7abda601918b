import type { Found, Mention } from "../document.ts";
import { determiner } from "../find/noun-phrase.ts";
import { aged } from "../tag/aged.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { genderFits, type Group } from "./group.ts";
import { ofAge } from "./ages.ts";
import { describe, type Title } from "./titles.ts";

/** Titles that make two people different when both are given and differ: countries, mostly. */
export const exclusive =
  /^(?:us|usa|us-amerikanisch|amerikanisch|russisch|ukrainisch|deutsch|französisch|britisch|chinesisch|israelisch|türkisch|iranisch|irakisch|syrisch|polnisch|italienisch|spanisch|österreichisch|schweizer|bayerisch|sächsisch|hessisch|russian|american|german|french|british|chinese|israeli|turkish|ukrainian|iranian)/u;

/** People that a role noun is looked for among: all of an article, but of more than this those that it named last. */
const mostPersons = 100;

export type RoleTable = ReadonlyMap<Group, readonly Title[]>;

/** Finds whom definite role nouns mean by what the article called people before: "der Präsident", "die Ministerin". */
export function linkRoles(
  document: Found,
  persons: readonly Group[],
  table: RoleTable,
  lexicon: Lexicon,
): ReadonlyMap<number, Group> {
  const links = new Map<number, Group>();
  const ownerOf = new Map(persons.flatMap((person) => person.mentions.map((index) => [index, person] as const)));
  const last = new Map<Group, number>();
  const lately: Group[] = [];
  for (const mention of document.mentions) {
    if (isDefinite(mention, document)) {
      const known = { persons: persons.length > mostPersons ? lately : persons, table, last, document };
      const found = meant(mention, known, lexicon);
      if (found !== undefined) links.set(mention.index, found);
    }
    const owner = ownerOf.get(mention.index);
    if (owner === undefined) continue;
    last.set(owner, mention.index);
    moveToEnd(lately, owner);
  }
  return links;
}

function moveToEnd(lately: Group[], person: Group): void {
  const at = lately.indexOf(person);
  if (at >= 0) lately.splice(at, 1);
  lately.push(person);
  if (lately.length > mostPersons) lately.shift();
}

/** A role mention that points at somebody known: "der Präsident", but not "ein Präsident". */
const isDefinite = (mention: Mention, document: Found): boolean =>
  mention.kind === "role" &&
  mention.type === "Person" &&
  mention.number !== "pl" &&
  determiner(document.tokens, mention.from) !== "indefinite" &&
  !isSeveral(mention, document);

/** "diese Spieler" and a bare "Abgeordnete": German says so of several only. */
const isSeveral = ({ gender, from, head }: Mention, { tokens, language }: Found): boolean =>
  language === "de" &&
  (from === head
    ? /(?:te|de|ge)$/u.test(tokens[head]!.text) && determiner(tokens, from) === "none"
    : several.test(tokens[from]!.text) || (gender === "m" && /^(?:die|diese)$/iu.test(tokens[from]!.text)));

const several = /^(?:zahlreiche|mehrere|viele|einige|manche|wenige|alle|beide|zwei|drei|vier|fünf)(?:[nr])?$/iu;

function meant(mention: Mention, known: Known, lexicon: Lexicon): Group | undefined {
  const { document, persons, last } = known;
  const noun = document.tokens[mention.head]?.text ?? "";
  if (aged.test(noun)) return ofAge(mention, persons, last, document);
  const role = lexicon.names.role(noun, document.language);
  // "sein Sohn" is whoever the possessive says.
  return role === undefined || role.kin ? undefined : bearer(mention, describe(document, mention.head, role), known);
}

type Known = Readonly<{
  persons: readonly Group[];
  table: RoleTable;
  /** Last mention of each person so far. */
  last: ReadonlyMap<Group, number>;
  document: Found;
}>;

function bearer(
  mention: Mention,
  wanted: Omit<Title, "mention">,
  { persons, table, last, document }: Known,
): Group | undefined {
  const rated = persons
    .filter((person) => genderFits(person, wanted.gender))
    .map((person) => ({
      person,
      score: Math.max(0, ...(table.get(person) ?? []).map((title) => fit(title, wanted))),
      last: last.get(person) ?? -1,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.last - a.last);
  const [first, second] = rated;
  if (first === undefined) return undefined;
  const clear = second === undefined || first.score > second.score || near(first.last, mention, document);
  return clear ? first.person : undefined;
}

function fit(title: Omit<Title, "mention">, wanted: Omit<Title, "mention">): number {
  if (title.head !== wanted.head && !title.noun.endsWith(wanted.noun)) return 0;
  const shared = wanted.modifiers.some((one) => title.modifiers.includes(one));
  const clash =
    !shared &&
    wanted.modifiers.some((one) => exclusive.test(one)) &&
    title.modifiers.some((one) => exclusive.test(one));
  if (clash) return 0;
  return 1 + (title.noun === wanted.noun ? 1 : 0) + (shared ? 2 : 0);
}

const near = (last: number, mention: Mention, { mentions }: Found): boolean =>
  last >= 0 && mention.sentence - (mentions[last]?.sentence ?? -9) <= 2;
