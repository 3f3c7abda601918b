import type { Found, Mention } from "../document.ts";
import { determiner } from "../find/noun-phrase.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Group } from "./group.ts";
import { lastBefore } from "./last-before.ts";
import { exclusive } from "./role-links.ts";

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
  const heads = bodies.map((group) => ({ group, heads: headsOf(group, document, lexicon) }));
  // The nouns come from the lexicon, so there are few, however many bodies there are.
  const named = new Map<string, readonly NamedAt[]>();
  for (const mention of document.mentions) {
    const noun = isDefiniteBody(mention, document)
      ? headOf(document.tokens[mention.head]?.text ?? "", document, lexicon)
      : undefined;
    if (noun === undefined) continue;
    if (!named.has(noun))
      named.set(noun, inOrder(heads.filter((body) => body.heads.some((head) => alike(head, noun)))));
    const found = lastBefore(named.get(noun)!, mention.index);
    if (found !== undefined && !isOfOtherNation(mention, found.group, document)) links.set(mention.index, found.group);
  }
  return links;
}

/** "die deutsche Delegation" is not the US delegation. */
function isOfOtherNation({ from, head }: Mention, { forms }: Group, { tokens }: Found): boolean {
  const said = tokens.slice(from, head).flatMap(({ text }) => nationOf(text) ?? []);
  if (said.length === 0) return false;
  const borne = [...forms].flatMap((form) => form.split(/[\s-]+/u)).flatMap((word) => nationOf(word) ?? []);
  return borne.length > 0 && !said.some((nation) => borne.includes(nation));
}

function nationOf(word: string): string | undefined {
  if (/^(?:USA?|amerikanisch\p{L}*|American)$/u.test(word)) return "us";
  return word.length > 3 ? exclusive.exec(word.toLowerCase())?.[0] : undefined;
}

const isDefiniteBody = ({ kind, type, number, from }: Mention, { tokens }: Found): boolean =>
  kind === "role" && type === "Organization" && number !== "pl" && determiner(tokens, from) !== "indefinite";

const headOf = (word: string, { language }: Found, { names }: Lexicon): string | undefined =>
  names.organizationHead(word, language);

function headsOf(group: Group, document: Found, lexicon: Lexicon): readonly string[] {
  const words = [...[...group.forms].flatMap((form) => form.split(/\s+/u)), ...labelsOf(group, document)];
  return [...new Set(words.flatMap((word) => headOf(word, document, lexicon) ?? []))];
}

/** "die Firma Euryza": what a body is called by stands before its name. */
const labelsOf = ({ mentions }: Group, document: Found): readonly string[] =>
  mentions.flatMap((index) => {
    const { rule, from } = document.mentions[index]!;
    if (rule !== "labelled-body") return [];
    return document.tokens
      .slice(Math.max(0, from - 2), from)
      .flatMap(({ text }) => (/^\p{L}/u.test(text) ? [text] : []));
  });

const alike = (a: string, b: string): boolean =>
  a === b || a.endsWith(b) || synonyms.some((set) => ends(a, set) && ends(b, set));

const ends = (word: string, set: readonly string[]): boolean =>
  set.some((one) => word === one || (one.length > 4 && word.endsWith(one)));

type NamedAt = Readonly<{ at: number; group: Group }>;

const inOrder = (bodies: readonly Readonly<{ group: Group }>[]): NamedAt[] =>
  bodies.flatMap(({ group }) => group.mentions.map((at) => ({ at, group }))).sort((a, b) => a.at - b.at);
