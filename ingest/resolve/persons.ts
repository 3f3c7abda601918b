import type { Found, Mention } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { withoutGenitive } from "./genitive.ts";
import { newGroup, type Group } from "./group.ts";
import { givenNamesAgree, parsePersonName, shortSurname, type PersonName } from "./person-name.ts";

/** Sentences back within which the last bearer of a surname is meant when there are two. */
const nearby = 3;

type Named = Readonly<{ mention: Mention; name: PersonName }>;
type Bearer = Readonly<{ group: Group; names: PersonName[] }>;

/**
 * Sorts the names of persons: full names first, then surnames to their bearers. With two bearers of a surname the one
 * named shortly before is meant, the senior rather than the junior, or it stays open.
 */
export function groupPersons(document: Found, lexicon: Lexicon): readonly Group[] {
  const named = personNames(document, lexicon);
  const bearers: Bearer[] = [];
  for (const one of named) if (one.name.given !== "" || one.name.generation !== "") addFull(bearers, one, document);
  const singles = named.filter(({ name }) => name.given === "" && name.generation === "");
  for (const one of singles) addSingle(bearers, one, document);
  return bearers.map(({ group }) => group);
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

function addFull(bearers: Bearer[], { mention, name }: Named, document: Found): void {
  const known = bearers.find(({ names }) => names.some((other) => samePerson(other, name)));
  if (known !== undefined) {
    known.names.push(name);
    join(known.group, mention, name, document);
    return;
  }
  const group = newGroup("Person", name.words.join(" "));
  group.disambiguator = name.generation;
  bearers.push({ group, names: [name] });
  join(group, mention, name, document);
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

function addSingle(bearers: Bearer[], one: Named, document: Found): void {
  const word = one.name.surname;
  const bySurname = bearers.filter(({ names }) =>
    names.some(
      ({ surname, given }) => given !== "" && (surname === word || shortSurname(surname) === shortSurname(word)),
    ),
  );
  const byOther = bearers.filter(({ names }) =>
    names.some(({ words }) => words.some((one) => one === word || one.split("-").includes(word))),
  );
  const options = bySurname.length > 0 ? bySurname : byOther;
  const chosen = options.length === 1 ? options[0] : choose(options, one, document);
  if (chosen !== undefined) join(chosen.group, one.mention, one.name, document);
  else if (options.length === 0) addFull(bearers, one, document);
}

/** Which of several bearers a bare surname means; undefined when that stays open. */
function choose(options: readonly Bearer[], { mention }: Named, document: Found): Bearer | undefined {
  const elders = options.filter(({ group }) => group.disambiguator !== "jr");
  if (elders.length === 1) return elders[0];
  const last = ({ group }: Bearer): number =>
    Math.max(
      -1,
      ...group.mentions
        .filter((index) => index < mention.index)
        .map((index) => document.mentions[index]?.sentence ?? -1),
    );
  const recent = elders.filter((bearer) => last(bearer) >= 0 && mention.sentence - last(bearer) <= nearby);
  return recent.length === 1 ? recent[0] : undefined;
}
