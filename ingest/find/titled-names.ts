import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameScene } from "./settle-names.ts";
import type { NameSpan } from "./name-spans.ts";

const forms = {
  en: /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Dr|Prof|Sen|Rep|Gov|Gen|Col)\.?$/u,
  de: /^(?:Herr|Herrn|Frau|Dr|Prof|Sir|Lord|Lady)\.?$/u,
} as const;

/** Most words of a name behind a title. */
const longest = 3;

/**
 * Names of persons where the weights saw none: what has a capital right behind a form of address ("Mr. Orban") or behind the
 * noun of an office ("Schatzmeister Kiep") and is no other word.
 */
export function titledNames(taken: ReadonlySet<number>, scene: NameScene): readonly NameSpan[] {
  const { tokens, readable } = scene;
  return tokens.flatMap((token): readonly NameSpan[] => {
    if (taken.has(token.index) || !readable.has(token.sentence)) return [];
    const from = token.index + 1;
    const to = endOfName(from, token, taken, scene);
    const score = to === from || taken.has(to) ? undefined : sureness(token, from, to, scene);
    return score === undefined ? [] : [{ from, to, type: "Person", score, rule: "titled-name" }];
  });
}

function endOfName(from: number, title: Token, taken: ReadonlySet<number>, scene: NameScene): number {
  let to = from;
  while (to - from < longest && isFree(scene.tokens[to], title, taken) && isNameWord(scene.tokens[to]!, scene)) to += 1;
  return to;
}

/** A form of address makes a name for sure, an office less so; undefined where the word is neither. */
function sureness(title: Token, from: number, to: number, scene: NameScene): number | undefined {
  const { tokens, language } = scene;
  if (forms[language].test(title.text)) return 0.8;
  if (!isOffice(title, tokens[from]!, scene)) return undefined;
  return behindArticle(tokens, title) && !isListed(tokens[to - 1]!, scene) ? undefined : 0.6;
}

const isFree = (word: Token | undefined, { sentence }: Token, taken: ReadonlySet<number>): boolean =>
  word?.sentence === sentence && !taken.has(word.index);

const isCapitalised = (text: string): boolean => /^\p{Lu}[\p{L}’'-]+$/u.test(text) && !/^\p{Lu}+$/u.test(text);

function isNameWord(word: Token, { language, lexicon }: NameScene): boolean {
  const { names } = lexicon;
  if (!isCapitalised(word.text)) return false;
  const role = names.role(word.text, language);
  if (role?.noun === "mann" && isUnlisted(word)) return true;
  const known = role ?? names.organizationHead(word.text, language);
  if (known !== undefined) return false;
  if (names.place(word.text) !== undefined && !names.isSurname(word.text)) return false;
  return language === "en" ? isEnglishName(word, lexicon) : isGermanName(word, lexicon);
}

/** "Ostermann" and "Hollmann" end like a "Feuerwehrmann" and are in no dictionary. */
const isUnlisted = ({ readings }: Token): boolean => readings.every(({ pos }) => pos === "PROPN");

const isEnglishName = ({ text, readings }: Token, { english }: Lexicon): boolean =>
  readings[0]?.pos === "PROPN" || english.readings(text).length === 0;

const isGermanName = ({ text }: Token, { german }: Lexicon): boolean =>
  !abstract.test(text) && german.nounReadings(text).length === 0 && german.compoundReadings(text).length === 0;

/** "warf dem Richter Rechtsbruch vor": behind an article the next noun may be another object, so only a listed name is one. */
const behindArticle = (tokens: readonly Token[], { index }: Token): boolean =>
  /^(?:der|die|das|den|dem|des|the)$/iu.test(tokens[index - 1]?.text ?? "");

const isListed = ({ text }: Token, { lexicon: { names } }: NameScene): boolean =>
  names.isSurname(text) || names.firstName(text) !== undefined;

/** Endings of nouns for qualities and deeds that no list holds. */
const abstract = /(?:keit|heit|ung|schaft|tät|ismus|ion)(?:en)?$/u;

/** An office in the singular that stands as a title; "Kanzler Europas" has a genitive behind it. */
function isOffice(token: Token, next: Token, { language, lexicon: { names } }: NameScene): boolean {
  const role = names.role(token.text, language);
  if (role === undefined || role.kin || !/^\p{Lu}/u.test(token.text)) return false;
  // "Sprecher" and "Vorsitzender": one or several by its form, a noun or declined like an adjective.
  const several = token.readings.length > 0 && token.readings.every(({ number }) => number === "pl");
  if (several || !/^(?:NOUN|PROPN|ADJ)$/u.test(token.readings[0]?.pos ?? "")) return false;
  return !(next.text.endsWith("s") && names.place(next.text.slice(0, -1)) !== undefined);
}
