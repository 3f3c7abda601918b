import type { Mention, Token } from "../../document.ts";
import { weakNumber } from "./case-marks.ts";
import type { Nucleus } from "./nucleus.ts";
import { lower } from "./token-reading.ts";

const singular = /^(?:das|des|dem|ein|eine|einem|einen|einer|eines|kein|a|an|this|that)$/u;

/** Endings that only plurals have, for compounds that no list holds. */
const pluralByEnding = /\p{L}{2}(?:ionen|ungen|heiten|keiten|schaften|innen)$/u;

/** Number of a noun phrase by its article, head and name; undefined where only the verb can tell. */
export function numberOf(
  { determiner, adjective }: Pick<Nucleus, "determiner" | "adjective">,
  head: Token,
  mention: Mention | undefined,
): "sg" | "pl" | undefined {
  const word = wordOf(determiner);
  if ((mention?.kind === "name" && mention.type === "Person") || singular.test(word)) return "sg";
  const weak = weakNumber(word, wordOf(adjective));
  if (weak !== undefined) return weak;
  // "der Ermittler" is one or, as a genitive, several.
  if (/^(?:der)?$/u.test(word) && isOpenInNumber(head)) return undefined;
  return numberOfNoun(head) ?? mention?.number;
}

const wordOf = (token: Token | undefined): string => (token === undefined ? "" : lower(token));

const numberOfNoun = ({ text, readings }: Token): "sg" | "pl" | undefined =>
  pluralByEnding.test(text) ? "pl" : readings[0]?.number;

/** "Kritiker" is one or several, and so is "Angehörige": without an article only the verb tells. */
export function isOpenInNumber({ text, readings }: Token): boolean {
  if (/e$/u.test(text) && readings.some(({ pos }) => pos === "ADJ")) return true;
  const numbers = readings.flatMap(({ pos, number = "" }) => (pos === "NOUN" || pos === "PROPN" ? [number] : []));
  return new Set(numbers).size > 1;
}
