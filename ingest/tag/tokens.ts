import type { Language } from "#schema/ontology.ts";
import type { Sentence } from "../document.ts";
import { isAbbreviation } from "../split/sentences.ts";

export type Word = Readonly<{ text: string; start: number; end: number }>;

// Alternatives in order: addresses and handles, numbers, dotted abbreviations, words with inner hyphens or apostrophes,
// names with a dot inside ("ver.di", "heise.de"), runs of dots, single marks. No alternative repeats a group whose parts overlap, so matching stays linear.
const pattern =
  /https?:\/\/[^\s"<>]+|[@#][\p{L}\p{N}_]+|\d+(?:[.,:]\d+)*(?:[-‐‑][\p{L}\p{N}]+)*(?:\p{L}+)?|(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{N}]{0,40}\.(?:di|de|at|ch|eu|com|org|net|info)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-‐‑&'’′+][\p{L}\p{M}\p{N}]+)*|\.{2,}|[^\s]/gu;

/** Cuts a sentence into tokens with offsets into the whole text. */
export function tokenize(text: string, sentence: Sentence, language: Language): readonly Word[] {
  const slice = text.slice(sentence.start, sentence.end);
  const words: Word[] = [];
  for (const match of slice.matchAll(pattern)) {
    const start = sentence.start + match.index;
    const word = { text: match[0], start, end: start + match[0].length };
    if (word.text === "." && takesStop(words, word, sentence, text)) joinLast(words, word);
    else if (isGenitiveMark(text, words, word)) joinLast(words, word);
    else if (language === "en") words.push(...englishParts(word));
    else words.push(word);
  }
  return words;
}

function joinLast(words: Word[], mark: Word): void {
  const last = words.pop() as Word;
  words.push({ text: last.text + mark.text, start: last.start, end: mark.end });
}

/** A full stop belongs to an abbreviation, an initial or an ordinal unless it closes the sentence. */
function takesStop(words: readonly Word[], stop: Word, sentence: Sentence, text: string): boolean {
  const last = words.at(-1);
  if (last === undefined || last.end !== stop.start) return false;
  const closing = /^["'“”«»’)\]]*$/u.test(text.slice(stop.end, Math.min(sentence.end, stop.end + 6)));
  if (closing && sentence.end - stop.end < 6) return /^(?:Jr|Sr|jun|sen|Inc|Corp|Ltd|Co|U\.S|D\.C)$/u.test(last.text);
  return isAbbreviation(last.text) || /^(?:\p{Lu}|\d{1,2}|[IVX]+|jun|sen)$/u.test(last.text);
}

/** "Hans’ Plan", "Scholz' Kritik": the mark belongs to the name unless a single quotation is open. */
function isGenitiveMark(text: string, words: readonly Word[], mark: Word): boolean {
  const last = words.at(-1);
  if (last === undefined || last.end !== mark.start || !/^['’]$/u.test(mark.text)) return false;
  if (!/[sxzßc]$/u.test(last.text) || !/^\s[\p{L}\d]/u.test(text.slice(mark.end, mark.end + 2))) return false;
  return !words.slice(-12).some(({ text: word }) => /^[‚‘']$/u.test(word));
}

const clitic = /^(.+)(['’](?:s|S|ll|re|ve|d|m))$/u;
const negation = /^(.+)(n['’]t)$/iu;

/** English clitics stand apart: "May's" is "May" and "'s", "didn't" is "did" and "n't". */
function englishParts(word: Word): readonly Word[] {
  const parts = negation.exec(word.text) ?? clitic.exec(word.text);
  const head = parts?.[1];
  if (head === undefined) return [word];
  const cut = word.start + head.length;
  return [
    { text: head, start: word.start, end: cut },
    { text: word.text.slice(head.length), start: cut, end: word.end },
  ];
}
