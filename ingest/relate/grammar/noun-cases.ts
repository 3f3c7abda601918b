import type { Mention, Resolved, Token } from "../../document.ts";
import { ANY, DAT, GEN, NOM, bareAdjectiveCases, determinerCases, likeAdjective, weakCases } from "./case-marks.ts";
import type { NounForm } from "./case-marks.ts";
import { genderElsewhere } from "./gender-elsewhere.ts";
import { isOpenInNumber } from "./noun-number.ts";
import type { Nucleus } from "./nucleus.ts";
import type { Scan } from "./scan.ts";
import { lower } from "./token-reading.ts";

export type Preposition = Readonly<{ word: string; at: number; cases: number }>;

export type Noun = Readonly<{
  head: Token;
  mention: Mention | undefined;
  preposition: Preposition | undefined;
  afterNoun: boolean;
}>;

/** Cases that article, adjective, preposition and the forms of the noun leave open. */
export function casesOf(scan: Scan, { determiner, adjective, possessor }: Nucleus, noun: Noun): number {
  const byPreposition = noun.preposition?.cases ?? ANY;
  if (determiner !== undefined) return casesByDeterminer(scan, lower(determiner), adjective, noun, byPreposition);
  if (adjective !== undefined) return bareAdjectiveCases(lower(adjective)) & byPreposition || ANY;
  if (isDativePlural(noun)) return DAT;
  return possessor === undefined ? ANY : ANY & ~GEN;
}

/** "trat Gerüchten entgegen": a common noun whose form is nothing but a dative. */
const isDativePlural = ({ head, mention }: Noun): boolean => {
  const nouns = head.readings.filter(({ pos }) => pos === "NOUN");
  return (
    mention?.kind !== "name" &&
    nouns.length > 0 &&
    nouns.every(({ number, cases }) => number === "pl" && cases?.every((name) => name === "dat") === true)
  );
};

/** What determiner and preposition allow, narrowed by the ending of an adjective or of a noun that is declined like one. */
function casesByDeterminer(
  { doc }: Scan,
  word: string,
  adjective: Token | undefined,
  noun: Noun,
  byPreposition: number,
): number {
  const cases = (determinedCases(doc, word, noun) ?? ANY) & byPreposition || ANY;
  const marked = adjective ?? (likeAdjective(noun.head.text) ? noun.head : undefined);
  const weak = marked === undefined ? undefined : weakCases(word, lower(marked));
  if (weak === undefined) return cases;
  // "der Vorsitzenden": of one woman or of several people.
  const open = word === "der" && marked === noun.head ? byPreposition : cases;
  return open & weak || weak;
}

function formOf(doc: Resolved, head: Token, mention: Mention | undefined): NounForm {
  // "der Abgeordnete Peter Linde": who is called like a thing has no gender of it.
  const named = mention?.kind === "name" && mention.type === "Person";
  const { gender, number } = (named ? undefined : head.readings[0]) ?? {};
  const { gender: ofMention, number: numberOfMention } = mention ?? {};
  return { gender: gender ?? ofMention ?? genderByName(doc, head), number: number ?? numberOfMention };
}

const genderByName = (doc: Resolved, head: Token): NounForm["gender"] =>
  genderElsewhere(doc, head) ?? genderOfAcronym(head.text);

/** "der Zentralrat Islamischer Gemeinden": in a name of several nouns the first one goes with the article. */
export function governed(
  { doc }: Scan,
  { from, to }: Nucleus,
  line: readonly number[],
  head: Token,
  mention: Mention | undefined,
): Token {
  if (doc.language !== "de" || mention?.kind !== "name" || mention.type !== "Organization") return head;
  const first = line.slice(from, to).find((index) => {
    const [reading] = doc.tokens[index]?.readings ?? [];
    return reading?.pos === "NOUN" && reading.gender !== undefined;
  });
  return first === undefined || first < mention.from ? head : doc.tokens[first]!;
}

/** "die ÖVP", "die NATO", but "der DGB": unions, courts, clubs and broadcasters are masculine, all else is not. */
const genderOfAcronym = (text: string): "f" | undefined =>
  /^[\p{Lu}\d]{2,6}$/u.test(text) && !/(?:[VHRCFS]|[^Z]B)$/u.test(text) ? "f" : undefined;

function determinedCases(
  doc: Resolved,
  word: string,
  { head, mention, preposition, afterNoun }: Noun,
): number | undefined {
  const form = formOf(doc, head, mention);
  // Where the gender is unknown, "der" at the beginning of a phrase of its own is a subject far more often than a dative.
  const open = form.gender === undefined && form.number !== "pl";
  if (word === "der" && open && preposition === undefined && !afterNoun) return NOM;
  const cases = determinerCases(word, form);
  // "die Vorwürfe der Ermittler": behind a noun, what can be a genitive plural is one more often than a subject.
  return word === "der" && afterNoun && cases === NOM && isOpenInNumber(head) ? NOM | GEN : cases;
}
