import type { Found, Mention } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Bearers, lastMention, mostBearers, newBearer, type Bearer } from "./bearers.ts";
import { withoutGenitive } from "./genitive.ts";
import { newGroup, type Group } from "./group.ts";
import { givenNamesAgree, parsePersonName, shortSurname, type PersonName } from "./person-name.ts";

/** Sentences back within which the last bearer of a surname is meant when there are two. */
const nearby = 3;

type Named = Readonly<{ mention: Mention; name: PersonName }>;

/**
 * Sorts the names of persons: full names first, then surnames to their bearers. With two bearers of a surname the one
 * named shortly before is meant, the senior rather than the junior, or it stays open.
 */
export function groupPersons(document: Found, lexicon: Lexicon): readonly Group[] {
  const named = personNames(document, lexicon);
  const bearers = new Bearers();
  for (const one of named) if (one.name.given !== "" || one.name.generation !== "") addFull(bearers, one, document);
  const singles = named.filter(({ name }) => name.given === "" && name.generation === "");
  for (const one of singles) addSingle(bearers, one, document);
  return bearers.all.map(({ group }) => group);
}

function personNames(document: Found, lexicon: Lexicon): readonly Named[] {
  const mentions = document.mentions.filter(({ kind, type }) => kind === "name" && type === "Person");
  const words = (mention: Mention): readonly string[] =>
    document.tokens.slice(mention.from, mention.to).map(({ text }) => text);
  const all = new Set(mentions.flatMap(words));
  return mentions.map((mention) => {
    const parts = words(mention);
    const last = withoutGenitive(parts.at(-1) ?? "", document.language, lexicon, all);
    return { mention, name: parsePersonName([...parts.slice(0, -1), last]) };
  });
}

function addFull(bearers: Bearers, { mention, name }: Named, document: Found): void {
  const options = bearers.lastWith(shortSurname(name.surname));
  const known = bearers.called(name) ?? options.find(({ names }) => names.some((other) => samePerson(other, name)));
  const bearer = known ?? newBearer(newGroup("Person", name.words.join(" ")));
  if (known === undefined) {
    bearer.group.disambiguator = name.generation;
    bearers.add(bearer);
  }
  bearers.name(bearer, name);
  bearer.full.push({ at: mention.index });
  join(bearer.group, mention, name, document);
}

function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.generation !== b.generation) return false;
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (short.words.length > 1 && endsIn(long.words, short.words)) return true;
  if (shortSurname(short.surname) !== shortSurname(long.surname)) return false;
  return givenNamesAgree(a.given, b.given);
}

/** "Hirsi Ali" ends "Ayaan Hirsi Ali". */
const endsIn = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => long[long.length - short.length + at] === word);

function join(group: Group, mention: Mention, name: PersonName, { text }: Found): void {
  const full = name.words.join(" ");
  if (name.words.length > group.name.split(" ").length && name.generation === group.disambiguator) group.name = full;
  group.forms.add(full).add(text.slice(mention.start, mention.end));
  group.mentions.push(mention.index);
  if (group.gender === undefined && mention.gender !== undefined) group.gender = mention.gender;
  group.number = "sg";
}

function addSingle(bearers: Bearers, one: Named, document: Found): void {
  const word = one.name.surname;
  const any = new Set([...bearers.lastWith(word), ...bearers.lastWith(shortSurname(word))]);
  // Whom a name means that so many bear, nobody can say.
  if (any.size >= mostBearers) return;
  const bySurname = [...any].filter(({ names }) =>
    names.some(({ surname, given }) => given !== "" && hasSurname(surname, word)),
  );
  const options = bySurname.length > 0 ? bySurname : [...any];
  const chosen = options.length === 1 ? options[0] : choose(options, one, document);
  if (chosen !== undefined) join(chosen.group, one.mention, one.name, document);
  else if (options.length === 0) addFull(bearers, one, document);
}

const hasSurname = (surname: string, word: string): boolean =>
  surname === word || shortSurname(surname) === shortSurname(word);

/** Which of several bearers a bare surname means; undefined when that stays open. */
function choose(options: readonly Bearer[], { mention }: Named, document: Found): Bearer | undefined {
  const elders = options.filter(({ group }) => group.disambiguator !== "jr");
  if (elders.length === 1) return elders[0];
  const recent = elders.filter((bearer) => {
    const last = lastMention(bearer, mention.index);
    return last !== undefined && mention.sentence - (document.mentions[last]?.sentence ?? 0) <= nearby;
  });
  return recent.length === 1 ? recent[0] : undefined;
}
