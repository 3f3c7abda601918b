import type { Found, Mention } from "../document.ts";
import { determiner } from "../find/noun-phrase.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Group } from "./group.ts";

/** Nouns that can stand for one another: "die Hochschule" for a university, "das Blatt" for a newspaper. */
const synonyms: readonly (readonly string[])[] = [
  ["universität", "hochschule", "fachhochschule", "uni"],
  ["behörde", "amt", "aufsicht", "agentur", "dienst"],
  ["gericht", "gerichtshof", "tribunal", "kammer", "court", "tribunal"],
  ["kabinett", "regierung", "government", "cabinet"],
  ["parlament", "bundestag", "landtag", "kantonsrat", "nationalrat", "bürgerschaft", "parliament", "commons"],
  ["konzern", "unternehmen", "firma", "gesellschaft", "company", "corporation", "ag", "gmbh"],
  ["zeitung", "blatt", "magazin", "newspaper", "magazine"],
  ["sender", "rundfunk"],
  ["gremium", "rat", "ausschuss", "kommission", "panel", "committee", "commission"],
  ["verband", "verein", "bund", "bündnis", "organisation", "association", "organisation", "organization"],
  ["ministerium", "ministry", "department"],
];

/** Finds the body that a bare noun means: the last one named before whose name ends in it or in a synonym. */
export function linkBodies(document: Found, bodies: readonly Group[], lexicon: Lexicon): ReadonlyMap<number, Group> {
  const links = new Map<number, Group>();
  const heads = new Map(bodies.map((group) => [group, headsOf(group, document, lexicon)]));
  for (const mention of document.mentions) {
    if (mention.kind !== "role" || mention.type !== "Organization" || mention.number === "pl") continue;
    if (determiner(document.tokens, mention.from) === "indefinite") continue;
    const noun = headOf(document.tokens[mention.head]?.text ?? "", document, lexicon);
    if (noun === undefined) continue;
    const found = lastNamed(
      bodies.filter((group) => [...(heads.get(group) ?? [])].some((head) => alike(head, noun))),
      mention,
    );
    if (found !== undefined) links.set(mention.index, found);
  }
  return links;
}

const headOf = (word: string, { language }: Found, { names }: Lexicon): string | undefined =>
  names.organizationHead(word, language);

function headsOf(group: Group, document: Found, lexicon: Lexicon): ReadonlySet<string> {
  const words = [...group.forms].flatMap((form) => form.split(/\s+/u));
  return new Set(words.flatMap((word) => headOf(word, document, lexicon) ?? []));
}

const alike = (a: string, b: string): boolean =>
  a === b || a.endsWith(b) || synonyms.some((set) => ends(a, set) && ends(b, set));

const ends = (word: string, set: readonly string[]): boolean =>
  set.some((one) => word === one || (one.length > 4 && word.endsWith(one)));

function lastNamed(options: readonly Group[], { index }: Mention): Group | undefined {
  const rated = options.map((group) => ({ group, last: Math.max(-1, ...group.mentions.filter((one) => one < index)) }));
  const best = rated.filter(({ last }) => last >= 0).sort((a, b) => b.last - a.last)[0];
  return best?.group;
}
