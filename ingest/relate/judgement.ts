import type { Arguments, Group } from "./grammar/arguments.ts";
import type { Predicate } from "./grammar/predicate.ts";
import type { Sheet } from "./grammar/sheet.ts";
import type { Token } from "../document.ts";
import { isQuoteMark } from "./grammar/token-reading.ts";
import { negativePhrase, negativeWord, positiveWord } from "./lexicon/judging-words.ts";

/**
 * Whether what something is called after this verb is bad: a word of the list, or (unless `strict`) quotation marks
 * around it and no praise. The names of the two ends do not count.
 */
export function judgesBadly(
  sheet: Sheet,
  predicate: Predicate,
  given: Arguments,
  target: Group | undefined,
  strict: boolean,
): boolean {
  const { doc } = sheet;
  const ends = new Set(
    [...(given.subject ?? []), ...(target ?? []), ...timesOf(sheet)].flatMap((index) => tokensOf(sheet, index)),
  );
  const tokens = predicate.domain
    .filter((index) => !ends.has(index) && index !== predicate.verb && !isComment(doc.tokens[index]!))
    .map((index) => doc.tokens[index]!)
    .concat(behindMark(sheet, predicate));
  if (negativePhrase(tokens, doc.language)) return true;
  if (tokens.some((token) => positiveWord(token, doc.language))) return false;
  if (tokens.some((token) => negativeWord(token, doc.language))) return true;
  // Where all of it is somebody's word in quotation marks, the marks say nothing.
  if (strict || (doc.language === "de" && sheet.quotation !== undefined)) return false;
  return tokens.some(({ index }) => sheet.quoted.has(index));
}

/** "is mourning after this appalling attack": what something happens after, during or against says nothing of it. */
const timesOf = ({ phrases }: Sheet): number[] =>
  phrases
    .filter(({ preposition }) =>
      /^(?:after|before|during|since|amid|despite|against|nach|während|seit|trotz|gegen)$/u.test(preposition ?? ""),
    )
    .map(({ index }) => index);

/** "Unfortunately this means …": what the speaker feels about the whole sentence. */
const isComment = ({ text }: Token): boolean => /^(?:Unfortunately|Regrettably|Tragically|\p{L}+erweise)$/iu.test(text);

/** Longest quotation behind a verb that is searched for what it says, in words. */
const longestQuotation = 40;

/** 'called it "the worst that I have seen"': a clause of its own in quotation marks, right behind the words of the verb. */
function behindMark(sheet: Sheet, { domain }: Predicate): Token[] {
  const { tokens, language } = sheet.doc;
  const before = language === "en" ? domain.at(-1) : domain.find((index) => opensCutOut(sheet, index + 1));
  const mark = tokens[(before ?? -2) + 1];
  if (mark === undefined || !isQuoteMark(mark)) return [];
  const inside = tokens.slice(mark.index + 1, mark.index + 1 + longestQuotation);
  const end = inside.findIndex((token) => isQuoteMark(token) || token.sentence !== mark.sentence);
  return end < 0 ? inside : inside.slice(0, end);
}

/** "bezeichnete ihn als „Mann, der nie zuhört“": what stands behind the mark is read apart, since it has a verb. */
const opensCutOut = ({ doc: { tokens }, line, quoted }: Sheet, mark: number): boolean =>
  tokens[mark] !== undefined && isQuoteMark(tokens[mark]) && quoted.has(mark + 1) && !line.includes(mark + 1);

function tokensOf(sheet: Sheet, index: number): number[] {
  const phrase = sheet.phrases[index];
  return phrase === undefined ? [] : Array.from({ length: phrase.to - phrase.from }, (_, i) => phrase.from + i);
}
