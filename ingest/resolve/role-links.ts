import type { Found, Mention } from "../document.ts";
import { determiner } from "../find/noun-phrase.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { RoleNoun } from "../lexicon/names.ts";
import type { Group } from "./group.ts";
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
    const role = definiteRole(mention, document, lexicon);
    if (role !== undefined) {
      const known = { persons: persons.length > mostPersons ? lately : persons, table, last, document };
      const found = role.noun.startsWith(aged)
        ? ofAge(mention, known)
        : bearer(mention, describe(document, mention.head, role), known);
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

/** The noun of a role mention that points at somebody known: "der Präsident", but not "ein Präsident" or "sein Sohn". */
function definiteRole(mention: Mention, { tokens, language }: Found, lexicon: Lexicon): RoleNoun | undefined {
  if (mention.kind !== "role" || mention.type !== "Person" || mention.number === "pl") return undefined;
  if (determiner(tokens, mention.from) === "indefinite") return undefined;
  const noun = tokens[mention.head]?.text ?? "";
  if (/^\d+-year-old$/u.test(noun)) return { noun: aged, gender: "u", kin: false };
  const role = lexicon.names.role(noun, language);
  return role?.kin === true ? undefined : role;
}

/** "der 34-Jährige", "the 34-year-old". */
const aged = "jährige";

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

/** "der 34-Jährige": whoever the article says is 34, else the person named last, a sentence before at most. */
function ofAge(mention: Mention, { persons, last, document }: Known): Group | undefined {
  const [, age = ""] = /^(\d+)-/u.exec(document.tokens[mention.head]!.text) ?? [];
  const gender = genderOfAge(mention, document);
  const fitting = persons.filter((person) => genderFits(person, gender));
  const told = fitting.filter((person) => person.mentions.some((index) => isAged(document, index, age)));
  if (told.length > 0) return told.length === 1 ? told[0] : undefined;
  const latest = fitting.reduce<Group | undefined>(
    (best, person) => ((last.get(person) ?? -1) > (best === undefined ? -1 : (last.get(best) ?? -1)) ? person : best),
    undefined,
  );
  const at = latest === undefined ? -1 : (last.get(latest) ?? -1);
  const aged = latest?.mentions.some((index) => wordsAround(document, index).some((word) => anAge.test(word)));
  return at >= 0 && !aged && mention.sentence - document.mentions[at]!.sentence <= 1 ? latest : undefined;
}

/** "der 34-Jährige" is a man, "die 34-Jährige" a woman, and so is "der 34-Jährigen". */
function genderOfAge({ from, head }: Mention, { tokens }: Found): "m" | "f" | "u" {
  const [article, noun] = [tokens[from]!.text.toLowerCase(), tokens[head]!.text];
  if (noun.endsWith("old")) return "u";
  if (from === head) return noun.endsWith("r") ? "m" : "u";
  if (article === "der") return noun.endsWith("n") ? "f" : "m";
  return article === "die" ? "f" : "m";
}

/** Most words between a name and an age: "der 34-jährige frühere Trainer Karl Voss", "Karl Voss (34)", "Karl Voss, 34,". */
const reach = 4;

const wordsAround = ({ tokens, mentions }: Found, index: number): string[] =>
  tokens
    .slice(Math.max(0, mentions[index]!.from - reach), mentions[index]!.to + 2)
    .flatMap(({ sentence, text }) => (sentence === mentions[index]!.sentence ? [text] : []));

const anAge = /^\d{1,2}(?:-jährige[rnsm]?|-year-old)?$/u;

const isAged = (document: Found, index: number, age: string): boolean =>
  wordsAround(document, index).some((word) => anAge.test(word) && word.startsWith(age));

const genderFits = (person: Group, gender: "m" | "f" | "u"): boolean =>
  gender === "u" || person.gender === undefined || person.gender === gender;

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
