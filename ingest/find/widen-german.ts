import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameSpan } from "./name-spans.ts";
import { insideName, isNamePart, titleInMarks } from "./title-in-marks.ts";

/** Most tokens of a name in marks, and most before the letters in brackets that stand for it. */
const longest = 8;

/** Organizations whose shape shows that the weights cut them short: by quotation marks, a genitive or the acronym behind them. */
export function widenGerman(span: NameSpan, tokens: readonly Token[], lexicon: Lexicon): NameSpan {
  if (span.type !== "Organization") return span;
  return toAcronym(toNoun(toMark(span, tokens), tokens), tokens, lexicon);
}

/** "„Koalition für Einheit und Entwicklung“": a name that begins behind a mark ends before the next one. */
function toMark(span: NameSpan, tokens: readonly Token[]): NameSpan {
  const title = titleInMarks(tokens, span.from - 1, longest);
  if (title === undefined || title.to <= span.to) return span;
  return /^\p{Lu}/u.test(tokens[title.to - 1]!.text) ? { ...span, to: title.to } : span;
}

/** "Zentralverein homöopathischer Ärzte": an adjective in the genitive closes no name. */
function toNoun(span: NameSpan, tokens: readonly Token[]): NameSpan {
  const [last, next] = [tokens[span.to - 1]!, tokens[span.to]];
  if (next === undefined || next.sentence !== last.sentence) return span;
  if (last.text === "Amnesty" && /^international$/iu.test(next.text)) return { ...span, to: span.to + 1 };
  return span.to - span.from > 1 && isGenitive(last) && isCommonNoun(next) ? { ...span, to: span.to + 1 } : span;
}

const isGenitive = ({ text, readings }: Token): boolean => /^\p{L}\p{Ll}+er$/u.test(text) && readings[0]?.pos === "ADJ";

const isCommonNoun = ({ text, readings }: Token): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(text) && readings[0]?.pos === "NOUN";

/** "Bundesverband der Pharmazeutischen Industrie (BPI)": the letters in brackets say how far the name reaches. */
function toAcronym(span: NameSpan, tokens: readonly Token[], { names }: Lexicon): NameSpan {
  const { sentence } = tokens[span.from]!;
  const at = tokens.slice(span.to, span.to + longest).findIndex(({ text }) => text === "(");
  if (at < 1) return span;
  const to = span.to + at;
  const letters = tokens[to + 1]?.text ?? "";
  const rest = tokens.slice(span.to, to);
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}$/u.test(letters) || tokens[to + 2]?.text !== ")") return span;
  if (!rest.every((token) => token.sentence === sentence && isNamePart(token.text))) return span;
  if (rest.some(({ text }) => names.role(text, "de") !== undefined)) return span;
  const words = tokens.slice(span.from, to).filter(({ text }) => !insideName.test(text));
  return spells(
    letters,
    words.map(({ text }) => text),
  )
    ? { ...span, to }
    : span;
}

/**
 * Whether the letters of an acronym stand in the words in turn: each word gives its first one, and a compound may give more.
 * A simple form of Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text".
 */
function spells(acronym: string, words: readonly string[]): boolean {
  const letters = [...acronym.toLowerCase()];
  if (words.length < 2 || words.length > letters.length) return false;
  let at = 0;
  for (const [index, word] of words.entries()) {
    if (word[0]?.toLowerCase() !== letters[at]) return false;
    at += 1;
    // Further letters may stand inside a compound: "Bundesverband" for "BV".
    let rest = word.slice(1).toLowerCase();
    while (at < letters.length - (words.length - 1 - index) && rest.includes(letters[at]!)) {
      rest = rest.slice(rest.indexOf(letters[at]!) + 1);
      at += 1;
    }
  }
  return at === letters.length;
}
