import type { Found, Mention } from "../document.ts";
import { genderFits, type Group } from "./group.ts";

/**
 * Whom "der 34-Jährige" and "the 34-year-old" mean: the one of whom the article says so, else the person named last, a
 * sentence before at most, where it gives them no other age. `last` has the last mention of each person so far.
 */
export function ofAge(
  mention: Mention,
  persons: readonly Group[],
  last: ReadonlyMap<Group, number>,
  document: Found,
): Group | undefined {
  const age = Number.parseInt(document.tokens[mention.head]!.text, 10);
  const gender = genderOfAge(mention, document);
  const fitting = persons.filter((person) => last.has(person) && genderFits(person, gender));
  const told = fitting.filter((person) => agesOf(person, document).includes(age));
  if (told.length > 0) return told.length === 1 ? told[0] : undefined;
  const [latest] = [...fitting].sort((a, b) => last.get(b)! - last.get(a)!);
  if (latest === undefined || agesOf(latest, document).length > 0) return undefined;
  return mention.sentence - document.mentions[last.get(latest)!]!.sentence <= 1 ? latest : undefined;
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

function agesAround({ tokens, mentions }: Found, index: number): number[] {
  const { from, to, sentence } = mentions[index]!;
  const near = tokens.slice(Math.max(0, from - reach), to + 2).filter((token) => token.sentence === sentence);
  return near
    .filter((token) => ofYears.test(token.text) || isAside(tokens, token.index))
    .map(({ text }) => Number.parseInt(text, 10));
}

const ofYears = /^\d{1,3}-(?:jährige[rnsm]?|year-old)$/u;

/** A number in brackets or behind a comma: "Karl Voss (34)", "Karl Voss, 34, …". */
const isAside = (tokens: Found["tokens"], at: number): boolean =>
  /^\d{1,3}$/u.test(tokens[at]!.text) &&
  /^[,(]$/u.test(tokens[at - 1]?.text ?? "") &&
  /^[,).]$/u.test(tokens[at + 1]?.text ?? "");

/** Mentions of somebody that are looked at for an age, which stands with the first ones. */
const mostMentions = 20;

const agesOf = ({ mentions }: Group, document: Found): number[] =>
  mentions.slice(0, mostMentions).flatMap((index) => agesAround(document, index));
