import type { Found, Mention } from "../document.ts";
import { phraseStart } from "../find/noun-phrase.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** What an article calls somebody: the noun with its adjectives and compound parts, and who it says that of. */
export type Title = Readonly<{
  mention: number;
  /** "präsident" of "US-Präsident": the noun that a later mention may repeat alone. */
  head: string;
  /** The whole noun, lower case: "us-präsident". */
  noun: string;
  /** Stems of what stands before it: "russisch". */
  modifiers: readonly string[];
  gender: "m" | "f" | "u";
}>;

const stem = (word: string): string => word.toLowerCase().replace(/(?:en|er|es|em|e)$/u, "");

/** Titles that stand right before names: "der russische Außenminister Sergej Lawrow". */
export function titlesBeforeNames(document: Found, lexicon: Lexicon): readonly Title[] {
  const { tokens, language } = document;
  return document.mentions.flatMap((mention): readonly Title[] => {
    if (mention.kind !== "name" || mention.type !== "Person") return [];
    const before = tokens[mention.from - 1];
    if (before === undefined || before.sentence !== mention.sentence) return [];
    const role = lexicon.names.role(before.text, language);
    return role === undefined ? [] : [{ mention: mention.index, ...describe(document, before.index, role) }];
  });
}

/** Appositions: "Bill Keller, der Chefredakteur …" and "der Chefredakteur der Zeitung, Bill Keller". */
export function appositions(document: Found, lexicon: Lexicon): readonly Title[] {
  const { mentions, language } = document;
  const roles = mentions.filter(({ kind, type }) => kind === "role" && type === "Person");
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions.filter(({ kind, type }) => kind === "name" && type === "Person")) {
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  }
  return roles.flatMap((role): readonly Title[] => {
    const name = bySentence.get(role.sentence)?.find((one) => besides(one, role, document));
    const noun = lexicon.names.role(document.tokens[role.head]?.text ?? "", language);
    return name === undefined || noun === undefined
      ? []
      : [{ mention: name.index, ...describe(document, role.head, noun) }];
  });
}

/** "NAME, ROLE" with nothing but a comma between, or "ROLE …, NAME," with a genitive between at most. */
function besides(name: Mention, role: Mention, { text }: Found): boolean {
  if (name.sentence !== role.sentence) return false;
  if (name.end <= role.start) return /^,\s$/u.test(text.slice(name.end, role.start));
  const between = text.slice(role.end, name.start);
  return between.length < 60 && /^(?:\s(?:der|des|of|the|von|bei|für|for)\s[^,.;:]{2,50})?,\s$/u.test(between);
}

type Role = Readonly<{ noun: string; gender: "m" | "f" | "u" }>;

export function describe(document: Found, head: number, role: Role): Omit<Title, "mention"> {
  const { tokens } = document;
  const from = phraseStart(tokens, head);
  const noun = (tokens[head]?.text ?? "").toLowerCase();
  const modifiers = tokens
    .slice(from, head)
    .filter(({ readings }) => readings[0]?.pos === "ADJ")
    .map(({ text }) => stem(text));
  const prefix = noun.includes("-") ? [noun.slice(0, noun.indexOf("-"))] : [];
  return { head: role.noun, noun, modifiers: [...modifiers, ...prefix], gender: role.gender };
}
