import { given } from "#schema/given.ts";
import type { LocalEntity, Reading, Related, Tagged, Token } from "../document.ts";
import { agrees, determinerCases, inflectedAs, type NounForm } from "./grammar/case-marks.ts";
import { posOf, readsAs } from "./grammar/token-reading.ts";

/** Token range, end exclusive, and the noun in it that the words before it agree with. */
type Named = Readonly<{ from: number; to: number; head: number }>;

/**
 * German phrase as a reader would look it up: "russischen Präsidenten" after "den" is "russischer Präsident",
 * "weiteren Kontakten" is "weitere Kontakte". Where form and article leave the number open, `likely` decides; a noun that
 * no list knows keeps its form but for a clear genitive. English comes back as it stands.
 */
export function nominative(doc: Tagged, { from, to, head }: Named, likely: "sg" | "pl"): string {
  const noun = doc.language === "de" ? nounAt(doc, from, head, likely) : undefined;
  let name = "";
  for (let at = from; at < to; at++) {
    const token = doc.tokens[at]!;
    if (at > from) name += doc.text.slice(doc.tokens[at - 1]!.end, token.start).replace(/\s+/gu, " ");
    if (noun !== undefined && at === head) name += noun.text;
    else
      name +=
        noun !== undefined && at < head && !afterAll(doc.tokens[at - 1]) ? inNominative(token, noun.form) : token.text;
  }
  return name;
}

/** "alle angemeldeten Aktionen": what follows keeps its ending. */
const afterAll = (before: Token | undefined): boolean => /^(?:alle|beide)[nr]?$/iu.test(before?.text ?? "");

type Noun = Readonly<{ text: string; form: NounForm }>;

function nounAt(doc: Tagged, from: number, head: number, likely: "sg" | "pl"): Noun | undefined {
  const token = doc.tokens[head];
  const marks = token && marksBefore(doc, from, head);
  if (token === undefined || marks === undefined) return undefined;
  const nouns = token.readings.filter(({ pos, number }) => pos === "NOUN" && number !== undefined);
  if (nouns.length === 0) return genitive.test(marks.article ?? "") ? withoutEnding(token) : undefined;
  const fitting = nouns.filter((reading) => fits(reading, marks));
  const possible = fitting.length > 0 ? fitting : nouns;
  const plain = possible.filter(({ number, lemma }) => number !== "sg" || !unlikely(token.text, lemma, marks));
  const count = marks.several ? "pl" : likely;
  const best = [...plain].sort((a, b) => rank(b, token.text, count) - rank(a, token.text, count));
  return readAs(token, best[0] ?? possible[0]!);
}

const rank = ({ number, lemma }: Reading, text: string, likely: "sg" | "pl"): number =>
  (number === likely ? 2 : 0) + (lemma === text ? 1 : 0);

/** "Urteile" is rarely an old dative, and "Russen" without an article rarely one of them. */
const unlikely = (text: string, lemma: string, { article }: Marks): boolean =>
  text === `${lemma}e` || (article === undefined && text !== lemma);

const genitive = /^(?:des|(?:ein|kein|dies|jen|mein|sein|ihr|unser)es)$/u;

function readAs({ text }: Token, { gender, number, lemma, cases }: Reading): Noun {
  const form = { gender, number };
  if (number === "sg") return { text: singular(text, lemma), form };
  const dative = cases?.includes("nom") !== true && isDativePlural(text, lemma, gender);
  return { text: dative ? text.slice(0, -1) : text, form };
}

/** "Kontakten", "Anschlägen", "Kindern", but not "Nationen" and "Präsidenten", whose plural ends so in every case. */
function isDativePlural(text: string, lemma: string, gender: Reading["gender"]): boolean {
  if (!text.endsWith("n")) return false;
  if (/[äöü]/iu.test(text) && !/[äöü]/iu.test(lemma)) return true;
  if (gender === "f") return false;
  if (/e[rl]n$/u.test(text)) return true;
  return text === `${lemma}en` && !/(?:ent|ant|ist|at|or|sch)$/u.test(lemma);
}

type Marks = Readonly<{ article?: string; adjective?: string; several: boolean }>;

/** What tells the case: the article before the words and the first adjective; undefined where the noun is a genitive within them. */
function marksBefore({ tokens }: Tagged, from: number, head: number): Marks | undefined {
  let adjective: string | undefined;
  let several = false;
  for (let at = head - 1; at >= 0 && tokens[at]!.sentence === tokens[head]!.sentence; at--) {
    const token = tokens[at]!;
    const article = articleIn(token);
    if (article !== undefined) return at > from ? undefined : given({ article, adjective, several });
    const inflected = isInflected(token);
    if (at < from && !inflected) break;
    const word = token.text.toLowerCase();
    if (inflected) adjective = word;
    several ||= counting.test(word);
  }
  return given({ adjective, several });
}

function articleIn({ text }: Token): string | undefined {
  const word = text.toLowerCase();
  if (counting.test(word)) return undefined;
  return contracted[word] ?? (determinerCases(word, {}) === undefined ? undefined : word);
}

const isInflected = (token: Token): boolean =>
  counting.test(token.text.toLowerCase()) || (posOf(token) === "ADJ" && ending.test(token.text));

function fits(noun: Reading, { article, adjective }: Marks): boolean {
  const mark = article ?? adjective;
  if (mark === undefined) return true;
  // "der oppositionellen …" is no nominative, "die oppositionellen …" is no single one.
  const oblique = /^d(?:er|ie)$/u.test(article ?? "") && adjective?.endsWith("en") === true;
  if (oblique && noun.number === "sg" && (article === "die" || noun.gender === "m")) return false;
  return agrees(mark, noun);
}

const contracted: Readonly<Record<string, string>> = {
  am: "dem",
  beim: "dem",
  im: "dem",
  vom: "dem",
  zum: "dem",
  zur: "der",
  ans: "das",
  ins: "das",
};

/** "Kongresses" is listed under "Kongreß". */
function singular(text: string, lemma: string): string {
  const plain = text.startsWith(lemma) ? lemma : lemma.replace(/ß$/u, "ss");
  return text.startsWith(plain) ? plain : lemma;
}

/** "des Bundestages", of a noun that no list knows: its gender stays open. */
const withoutEnding = ({ text }: Token): Noun | undefined =>
  /[^s]s$/u.test(text) ? { text: text.replace(/(?<=[tdgbkfz]|ss)es$|s$/u, ""), form: {} } : undefined;

const ending = /e[nrsm]?$/u;
const counting =
  /^(?:alle[nr]?|viele[nr]?|mehrere[nr]?|einige[nr]?|beide[nr]?|manche[nr]?|sämtliche[nr]?|solche[nr]?)$/u;

function inNominative(token: Token, { gender, number }: NounForm): string {
  const { text } = token;
  const inflected = readsAs(token, ({ pos }) => pos === "ADJ") || counting.test(text.toLowerCase());
  // "Berliner" and "Deutscher" in names.
  const fixed = /^\p{Lu}.*er$/u.test(text);
  const last = inflectedAs({ gender, number });
  if (!inflected || fixed || last === undefined || !ending.test(text)) return text;
  return text.replace(ending, last);
}

/** Calls organizations and events by the nominative; the form that the text gives stays as an alias. */
export function calledInNominative(doc: Related): Related {
  if (doc.language !== "de") return doc;
  return { ...doc, entities: doc.entities.map((entity) => called(doc, entity)) };
}

function called(doc: Related, entity: LocalEntity): LocalEntity {
  if (entity.type === "Person") return entity;
  for (const index of entity.mentions) {
    const span = spanOfName(doc, index, entity.name);
    if (span === undefined) continue;
    const name = nominative(doc, span, "sg");
    if (name === entity.name) return entity;
    const aliases = new Set([entity.name, ...entity.aliases]);
    aliases.delete(name);
    return { ...entity, name, aliases: [...aliases] };
  }
  return entity;
}

/** Tokens of a mention that are the name itself, without an article before it. */
function spanOfName({ mentions, tokens, text }: Related, index: number, name: string): Named | undefined {
  const { from, to, head } = mentions[index]!;
  for (const first of [from, from + 1]) {
    const start = tokens[first]?.start;
    if (start === undefined || first >= to || head < first || head >= to) continue;
    if (text.slice(start, tokens[to - 1]!.end).replace(/\s+/gu, " ") === name)
      return { from: first, to, head: governing(tokens, first, head) };
  }
  return undefined;
}

/** "Zentralverein homöopathischer Ärzte": where an adjective in the genitive stands before the last noun, an earlier one governs. */
function governing(tokens: readonly Token[], from: number, head: number): number {
  const before = tokens[head - 1];
  const genitive =
    head - 1 > from && before !== undefined && /^\p{Ll}+er$/u.test(before.text) && posOf(before) === "ADJ";
  const noun = genitive ? tokens.slice(from, head - 1).find((token) => posOf(token) === "NOUN") : undefined;
  return noun?.index ?? head;
}
