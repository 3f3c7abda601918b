import type { Token } from "../document.ts";
import { DAT, GEN } from "./grammar/case-marks.ts";
import type { Phrase } from "./grammar/phrase.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { lemmaOf, posOf } from "./grammar/token-reading.ts";

/** German head noun in the nominative, as far as its form shows the case: "Flüchtlingen" -> "Flüchtlinge", "Konzerns" -> "Konzern". */
function nominativeHead(head: Token, phrase: Phrase): string {
  const lemma = lemmaOf(head);
  const { text } = head;
  if (
    text === `${lemma}en` &&
    phrase.number === "pl" &&
    /(?:ling|[^aeiou]t|nd)$/u.test(lemma) &&
    !/(?:ent|ant|ist|at)$/u.test(lemma)
  )
    return `${lemma}e`;
  if (text === `${lemma}n` && /(?:er|el)$/u.test(lemma)) return lemma;
  if (phrase.number !== "pl" && (text === `${lemma}s` || text === `${lemma}es`)) return lemma;
  return text;
}

/** Adjective without the ending that an article brought: "syrischen Regierung" -> "syrische Regierung". */
const weakened = (token: Token): string =>
  posOf(token) === "ADJ" && /[^aeiou]en$/u.test(token.text) ? token.text.slice(0, -1) : token.text;

/** Name for an unnamed group or role as a reader would look it up, from the words `from` to the head. */
export function nominativeName(sheet: Sheet, phrase: Phrase, from: number): string {
  const { doc } = sheet;
  const words = doc.tokens.slice(from, phrase.to);
  if (doc.language === "en") return words.map(({ text }) => text).join(" ");
  const oblique = (phrase.cases & (DAT | GEN)) !== 0 || phrase.number === "pl" || phrase.preposition !== undefined;
  return words
    .map((token) =>
      token.index === phrase.head ? (oblique ? nominativeHead(token, phrase) : token.text) : weakened(token),
    )
    .join(" ");
}
