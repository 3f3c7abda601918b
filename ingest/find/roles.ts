import type { Gender, Reading, Tagged, Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { aged } from "../tag/aged.ts";
import type { DraftMention } from "./draft-mention.ts";
import { phraseStart } from "./noun-phrase.ts";

/** Noun phrases for people and bodies: "der Kandidatensohn", "das Ministerium". `taken` marks tokens inside names. */
export function findRoles(document: Tagged, taken: ReadonlySet<number>, lexicon: Lexicon): readonly DraftMention[] {
  const { tokens, language } = document;
  const found: DraftMention[] = [];
  for (const token of tokens) {
    if (taken.has(token.index) || !isNoun(token, language)) continue;
    const person = personRole(token, document, lexicon);
    const next = tokens[token.index + 1];
    const title = taken.has(token.index + 1) && next?.sentence === token.sentence;
    if (person !== undefined && !title) found.push(roleMention(tokens, token, "Person", person, taken));
    else if (person === undefined && lexicon.names.organizationHead(token.text, language) !== undefined) {
      found.push(roleMention(tokens, token, "Organization", genderOf(token), taken));
    }
  }
  return found;
}

function isNoun(token: Token, language: Tagged["language"]): boolean {
  const pos = token.readings[0]?.pos;
  const capital = /^(?:\d+-)?\p{Lu}/u.test(token.text);
  return language === "de" ? capital && (pos === "NOUN" || pos === "PROPN") : pos === "NOUN" || pos === "PROPN";
}

type Shape = Readonly<{ gender?: Gender; number: "sg" | "pl" }>;

function personRole(token: Token, { language }: Tagged, lexicon: Lexicon): Shape | undefined {
  if (aged.test(token.text)) return { number: "sg" };
  const role = lexicon.names.role(token.text, language);
  if (role === undefined) return undefined;
  const { number = "sg" } = genderOf(token);
  return { number, ...(role.gender === "u" ? {} : { gender: role.gender }) };
}

function genderOf(token: Token): Shape {
  const reading: Reading | undefined = token.readings.find(({ number }) => number !== undefined) ?? token.readings[0];
  return { number: reading?.number ?? "sg", ...(reading?.gender === undefined ? {} : { gender: reading.gender }) };
}

function roleMention(
  tokens: readonly Token[],
  head: Token,
  type: "Person" | "Organization",
  shape: Shape,
  taken: ReadonlySet<number>,
): DraftMention {
  let from = phraseStart(tokens, head.index);
  while (from < head.index && taken.has(from)) from += 1;
  return { from, to: head.index + 1, head: head.index, kind: "role", type, ...shape, rule: "role-noun", score: 0.8 };
}
