import type { Mention, Token } from "../../document.ts";
import { likeAdjective, weakNumber } from "./case-marks.ts";
import type { Nucleus } from "./nucleus.ts";
import { lower } from "./token-reading.ts";

/** What stands before several: "beide", "drei", "5.779". */
const counting =
  /^(?:beide[nr]?|mehrere[nr]?|alle[nr]?|viele[nr]?|einige[nr]?|zahlreiche[nr]?|sämtliche[nr]?|etliche[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}+zehn|(?:zwan|vier|fünf|sech|sieb|acht|neun)zig|dreißig|\p{L}*hundert|\p{L}*tausend|\d[\d.]*\d|[2-9])$/u;

const singular = /^(?:das|des|dem|ein|eine|einem|einen|einer|eines|kein|a|an|this|that)$/u;

/** Endings that only plurals have, for compounds that no list holds. */
const pluralByEnding = /\p{L}{2}(?:ionen|ungen|heiten|keiten|schaften|innen)$/u;

type Counted = Readonly<{
  nucleus: Pick<Nucleus, "determiner" | "adjective">;
  head: Token;
  mention: Mention | undefined;
  /** Words of the phrase before its head. */
  before: readonly Token[];
  /** Behind "mit", "von" and others that take nothing but a dative. */
  dative: boolean;
}>;

/** Number of a noun phrase by its article, head and name; undefined where only the verb can tell. */
export function numberOf(phrase: Counted): GrammaticalNumber {
  const { nucleus, head, mention } = phrase;
  const word = wordOf(nucleus.determiner);
  if ((mention?.kind === "name" && mention.type === "Person") || singular.test(word)) return "sg";
  if (isSeveral(phrase, word)) return "pl";
  return weakNumber(word, wordOf(nucleus.adjective)) ?? byNoun(word, head, mention);
}

function isSeveral({ nucleus, head, mention, before, dative }: Counted, word: string): boolean {
  if (isCounted(before) || (dative && datives.test(word)) || isPluralByArticle(word, head)) return true;
  if (word !== "" || mention?.kind === "name") return false;
  const adjective = nucleus.adjective ?? before.find((token) => token.readings[0]?.pos === "ADJ");
  return adjective === undefined ? isWeakPlural(head) : isStrongPlural(adjective, head);
}

/** "hohe Beamte": one of them would be "hoher Beamter". */
const isStrongPlural = (adjective: Token, { text }: Token): boolean =>
  /e$/u.test(adjective.text) && /e$/u.test(text) && likeAdjective(text);

function byNoun(word: string, head: Token, mention: Mention | undefined): GrammaticalNumber {
  // "der Ermittler" is one or, as a genitive, several.
  if (/^(?:der)?$/u.test(word) && isOpenInNumber(head)) return undefined;
  return numberOfNoun(head) ?? mention?.number;
}

type GrammaticalNumber = "sg" | "pl" | undefined;

/** "mit seinen Kollegen": one colleague would be "mit seinem". */
const datives = /^(?:den|diesen|jenen|(?:k|m|d|s)einen|ihren|unseren|euren)$/u;

/** "der 2019 gewählte Präsident" is one. */
const year = /^(?:1\d|20)\d\d$/u;

/** "drei Jahre alte Kinder" may be one child or several. */
const isCounted = (before: readonly Token[]): boolean =>
  before.some(
    (token, at) =>
      counting.test(lower(token)) &&
      !year.test(token.text) &&
      !/^(?:jahre?|monate?|wochen?|tage?|euro|meter|prozent)/u.test(lower(before[at + 1] ?? token)),
  );

const isPluralByArticle = (word: string, head: Token): boolean =>
  /^(?:die|diese|jene)$/u.test(word) && !likeAdjective(head.text) && isNeverFeminine(head);

/** "die Krankenversicherer": one of them would be "der". */
const isNeverFeminine = ({ text, readings }: Token): boolean => {
  const nouns = readings.filter(({ pos }) => pos === "NOUN");
  if (nouns.every(({ gender }) => gender === undefined)) return /(?:erer|ler|ner|iker)$/u.test(text);
  return nouns.every(({ gender, number }) => number === "pl" || gender === "m" || gender === "n");
};

/** "mit Kollegen": a noun that declines like "Kollege" has an article where it is one. */
const isWeakPlural = ({ readings }: Token): boolean => {
  const nouns = readings.filter(({ pos }) => pos === "NOUN");
  return (
    nouns.some(({ number }) => number === "pl") &&
    nouns.every(({ number, cases, gender }) => number === "pl" || (gender === "m" && cases?.includes("nom") === false))
  );
};

const wordOf = (token: Token | undefined): string => (token === undefined ? "" : lower(token));

const numberOfNoun = ({ text, readings }: Token): "sg" | "pl" | undefined =>
  pluralByEnding.test(text) ? "pl" : readings[0]?.number;

/** "Kritiker" is one or several, and so is "Angehörige": without an article only the verb tells. */
export function isOpenInNumber({ text, readings }: Token): boolean {
  if (/e$/u.test(text) && readings.some(({ pos }) => pos === "ADJ")) return true;
  const numbers = readings.flatMap(({ pos, number = "" }) => (pos === "NOUN" || pos === "PROPN" ? [number] : []));
  return new Set(numbers).size > 1;
}
