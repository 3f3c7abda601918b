import type { Reading } from "../../document.ts";

/** German cases as bits, so that what several words allow is found by `&`. */
export const NOM = 1;
export const GEN = 2;
export const DAT = 4;
export const ACC = 8;
export const ANY = NOM | GEN | DAT | ACC;

type Marks = Readonly<{ m: number; f: number; n: number; pl: number }>;

const marks = (m: number, f: number, n: number, pl: number): Marks => ({ m, f, n, pl });

const derEndings: Readonly<Record<string, Marks>> = {
  er: marks(NOM, GEN | DAT, 0, GEN),
  e: marks(0, NOM | ACC, 0, NOM | ACC),
  es: marks(GEN, 0, NOM | ACC | GEN, 0),
  en: marks(ACC, 0, 0, DAT),
  em: marks(DAT, 0, DAT, 0),
};

const articles: Readonly<Record<string, Marks>> = {
  der: marks(NOM, GEN | DAT, 0, GEN),
  die: marks(0, NOM | ACC, 0, NOM | ACC),
  das: marks(0, 0, NOM | ACC, 0),
  den: marks(ACC, 0, 0, DAT),
  dem: marks(DAT, 0, DAT, 0),
  des: marks(GEN, 0, GEN, 0),
};

const einEndings: Readonly<Record<string, Marks>> = {
  ...derEndings,
  "": marks(NOM, 0, NOM | ACC, 0),
  es: marks(GEN, 0, GEN, 0),
};

const einStem = /^(?:k?ein|mein|dein|sein|ihr|unser|euer|eur)(e[rsnm]?|)$/u;
const derStem =
  /^(?:dies|jen|jed|welch|solch|manch|alle|all|beid|sämtlich|mehrer|einig|viel|wenig)(e[rsnm]?|r|s|n|m)$/u;

function endingMarks(word: string): Marks | undefined {
  const article = articles[word];
  if (article !== undefined) return article;
  const ein = einStem.exec(word);
  if (ein !== null) return einEndings[ein[1] ?? ""];
  const der = derStem.exec(word);
  if (der === null) return undefined;
  const ending = der[1] ?? "";
  return derEndings[ending.startsWith("e") ? ending : `e${ending}`];
}

export type NounForm = Readonly<{ gender?: "m" | "f" | "n" | undefined; number?: "sg" | "pl" | undefined }>;

function pick(table: Marks, { gender, number }: NounForm): number {
  if (number === "pl") return table.pl;
  const singular = gender === undefined ? table.m | table.f | table.n : table[gender];
  if (number === "sg") return singular;
  return singular | table.pl;
}

/** Cases that a determiner allows for a noun of this form; undefined where the word is no determiner. */
export function determinerCases(word: string, noun: NounForm): number | undefined {
  const table = endingMarks(word);
  if (table === undefined) return undefined;
  // A form that the lexicon takes for the wrong gender must not rule out every case.
  return pick(table, noun) || pick(table, {});
}

const definite = /^(?:d(?:er|ie|as)|(?:dies|jen|jed|welch)(?:er|e|es))$/u;

/**
 * Cases that a definite determiner and the adjective behind it allow together: "der neue Bericht" is a nominative, "der
 * neuen Berichte" none. undefined where the two say nothing more than the determiner alone.
 */
export function weakCases(determiner: string, adjective: string): number | undefined {
  if (!definite.test(determiner)) return undefined;
  if (/er$/u.test(determiner)) return /[^e]e$/u.test(adjective) ? NOM : /en$/u.test(adjective) ? GEN | DAT : undefined;
  return /[^e]e$|en$/u.test(adjective) ? NOM | ACC : undefined;
}

/** "die neue Regel" is one, "die neuen Regeln" are several. */
export function weakNumber(determiner: string, adjective: string): "sg" | "pl" | undefined {
  if (!/^(?:die|diese|jene|welche)$/u.test(determiner)) return undefined;
  return /en$/u.test(adjective) ? "pl" : /[^e]e$/u.test(adjective) ? "sg" : undefined;
}

/** Nouns that are declined like adjectives: "der Abgeordnete", "der Abgeordneten". */
export const likeAdjective = (noun: string): boolean =>
  /(?:beauftragte|bevollmächtigte|verantwortliche|angehörige|hinterbliebene|verbündete|freiwillige|arbeitslose|geflüchtete|vertriebene|vermisste|studierende|auszubildende|abgeordnete|vorsitzende|angestellte|gesandte|vertraute|bekannte|beamte|verdächtige|angeklagte|beschuldigte|verurteilte|gefangene|delegierte|jährige|bedienstete|vorgesetzte|betroffene|verletzte|geistliche|deutsche|industrielle|überlebende|verwandte|jugendliche|beschäftigte|festgenommene|kriminelle|intellektuelle|parteilose|liberale|konservative|grüne|linke|tote|reisende)n?$/iu.test(
    noun,
  );

const adjectiveEndings: Readonly<Record<string, number>> = {
  er: NOM | GEN | DAT,
  e: NOM | ACC,
  es: NOM | ACC,
  em: DAT,
  en: GEN | DAT | ACC,
};

const bits = { nom: NOM, gen: GEN, dat: DAT, acc: ACC };

/** Whether an article or a first adjective can stand before a noun read so; true for a word that tells nothing. */
export function agrees(word: string, noun: NounForm & Pick<Reading, "cases">): boolean {
  const table = endingMarks(word) ?? strongMarks(word);
  if (table === undefined || noun.cases === undefined) return true;
  return noun.cases.some((name) => (pick(table, noun) & bits[name]) !== 0);
}

/** An adjective without an article takes the endings of "der", but "en" in the genitive of men and things. */
function strongMarks(word: string): Marks | undefined {
  const found = /e[rsmn]?$/u.exec(word)?.[0];
  if (found === undefined) return undefined;
  return found === "en" ? marks(ACC | GEN, 0, GEN, DAT) : derEndings[found];
}

const nominativeEndings = { m: "er", f: "e", n: "es" };

/** Ending of an adjective in the nominative without an article; undefined where the gender is open. */
export function inflectedAs({ gender, number }: NounForm): string | undefined {
  if (number === "pl") return "e";
  return gender === undefined ? undefined : nominativeEndings[gender];
}

/** Cases that an adjective without a determiner allows. */
export function bareAdjectiveCases(word: string): number {
  const ending = /e[rsmn]?$/u.exec(word)?.[0];
  return ending === undefined ? ANY : (adjectiveEndings[ending] ?? ANY);
}

const pronouns: Readonly<Record<string, number>> = {
  ich: NOM,
  du: NOM,
  er: NOM,
  wir: NOM,
  man: NOM,
  wer: NOM,
  mich: ACC,
  ihn: ACC,
  wen: ACC,
  mir: DAT,
  ihm: DAT,
  ihr: DAT,
  ihnen: DAT,
  wem: DAT,
  denen: DAT,
  sie: NOM | ACC,
  es: NOM | ACC,
  uns: DAT | ACC,
  das: NOM | ACC,
  dies: NOM | ACC,
  dieser: NOM,
  diese: NOM | ACC,
  dieses: NOM | ACC,
  diesem: DAT,
  was: NOM | ACC,
  beide: NOM | ACC,
  beiden: DAT | ACC,
};

const englishPronouns: Readonly<Record<string, number>> = {
  i: NOM,
  he: NOM,
  she: NOM,
  we: NOM,
  they: NOM,
  who: NOM,
  him: ACC,
  them: ACC,
  me: ACC,
  us: ACC,
  whom: ACC,
};

export function pronounCases(word: string, language: "de" | "en"): number {
  if (language === "en") return englishPronouns[word] ?? NOM | ACC;
  return pronouns[word] ?? determinerCases(word, {}) ?? ANY;
}

/** Case that a contracted preposition gives: "beim" stands for "bei dem". */
export const contractions: Readonly<Record<string, readonly [preposition: string, cases: number]>> = {
  am: ["an", DAT],
  ans: ["an", ACC],
  beim: ["bei", DAT],
  im: ["in", DAT],
  ins: ["in", ACC],
  vom: ["von", DAT],
  zum: ["zu", DAT],
  zur: ["zu", DAT],
  fürs: ["für", ACC],
  übers: ["über", ACC],
  ums: ["um", ACC],
  aufs: ["auf", ACC],
  vors: ["vor", ACC],
};
