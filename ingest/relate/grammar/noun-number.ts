import type { Mention, Token } from "../../document.ts";
import { lower } from "./token-reading.ts";

const singular = /^(?:das|des|dem|ein|eine|einem|einen|einer|eines|kein|a|an|this|that)$/u;

/** Endings that only plurals have, for compounds that no list holds. */
const pluralByEnding = /\p{L}{2}(?:ionen|ungen|heiten|keiten|schaften|innen)$/u;

/** Number of a noun phrase by its article, head and name; undefined where only the verb can tell. */
export function numberOf(
  determiner: Token | undefined,
  head: Token,
  mention: Mention | undefined,
): "sg" | "pl" | undefined {
  const person = mention?.kind === "name" && mention.type === "Person";
  if (person || (determiner !== undefined && singular.test(lower(determiner)))) return "sg";
  if (determiner === undefined && isOpenInNumber(head)) return undefined;
  return numberOfNoun(head) ?? mention?.number;
}

const numberOfNoun = ({ text, readings }: Token): "sg" | "pl" | undefined =>
  pluralByEnding.test(text) ? "pl" : readings[0]?.number;

/** "Kritiker" is one or several, and so is "Angehörige": without an article only the verb tells. */
function isOpenInNumber({ text, readings }: Token): boolean {
  if (/e$/u.test(text) && readings.some(({ pos }) => pos === "ADJ")) return true;
  const numbers = readings.flatMap(({ pos, number = "" }) => (pos === "NOUN" || pos === "PROPN" ? [number] : []));
  return new Set(numbers).size > 1;
}
