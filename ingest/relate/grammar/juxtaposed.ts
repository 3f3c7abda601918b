import type { Token } from "../../document.ts";
import { isTime } from "./groups.ts";
import { at, mentionedAt } from "./scan.ts";
import type { Scan } from "./scan.ts";
import { isQuoteMark, isVerbal, lemmaOf, posOf } from "./token-reading.ts";

/** Nouns after which another tells what is measured or dated: "Ende Oktober", "Millionen Menschen". */
const measures =
  /^(?:ende|anfang|mitte|hunderte|tausende|dutzende|mehrzahl|art|sorte|form|zahl|partei|firma|stadt|land|fall|thema|gruppe|herr|herrn|frau|bundesland|\p{L}*(?:millione?n?|milliarden?|prozent|liter|tonnen?|gramm|meter|euro|dollar|hundert|tausend|dutzend|paar|stück))$/iu;

/** Endings of nouns for qualities and deeds, for those that no list holds. */
const abstract = /(?:keit|heit|ung|schaft|tät|ismus|ion)(?:en)?$/u;

/** Whether a noun after another begins a phrase of its own: after a time, or where no measure binds the two. */
export const startsNextArgument = (scan: Scan, position: number): boolean =>
  countsAnother(scan, position) ||
  opensQuotation(scan, position) ||
  (isTime(at(scan, position - 1)) && !isTime(at(scan, position))) ||
  isSecondNoun(scan, position);

/** 'called Mr. Ramaswamy "scum"': what stands in quotation marks behind a name is said of it. */
const opensQuotation = (scan: Scan, position: number): boolean => {
  const [before, token] = [at(scan, position - 1)!, at(scan, position)!];
  const mark = scan.doc.tokens[token.index - 1];
  return (
    scan.doc.language === "en" &&
    token.index > before.index + 1 &&
    mark !== undefined &&
    isQuoteMark(mark) &&
    (mentionedAt(scan, position - 1)?.kind === "name" || isCalled(scan, position - 1)) &&
    (mentionedAt(scan, position) === undefined || mentionedAt(scan, position) !== mentionedAt(scan, position - 1))
  );
};

/** How many words may stand between a verb and the end of its object. */
const longestObject = 8;

/** 'called his former partners "vultures"': the verb right before gives the noun a name. */
function isCalled(scan: Scan, position: number): boolean {
  for (let back = position - 1; back >= Math.max(0, position - longestObject); back--) {
    const token = at(scan, back)!;
    if (isVerbal(token)) return naming.test(lemmaOf(token));
  }
  return false;
}

const naming = /^(?:call|label|brand|dub|term|name|declare|deem|tag|nickname|pronounce|title|headline)$/u;

/** "sent the minister eleven messages": a number in letters counts the noun behind it. */
function countsAnother(scan: Scan, position: number): boolean {
  const [token, next] = [at(scan, position)!, at(scan, position + 1)];
  return (
    scan.doc.language === "en" &&
    posOf(token) === "NUM" &&
    /^\p{L}/u.test(token.text) &&
    next?.readings[0]?.pos === "NOUN"
  );
}

/** "warf dem Minister Untätigkeit vor": two common nouns in a row are two phrases, unless the first is a measure. */
function isSecondNoun(scan: Scan, position: number): boolean {
  const before = at(scan, position - 1)!;
  if (scan.doc.language !== "de" || !isCommonNoun(scan, position)) return false;
  if (isQuoteMark(before) || measures.test(before.text)) return false;
  return (
    posOf(before) === "NOUN" || mentionedAt(scan, position - 1)?.kind === "name" || isDeedBehindName(scan, position)
  );
}

/** "warf Brüssel Erpressung vor": what happens or is said is no second part of a name. */
const isDeedBehindName = (scan: Scan, position: number): boolean =>
  posOf(at(scan, position - 1)!) === "PROPN" &&
  (abstract.test(at(scan, position)!.text) || mentionedAt(scan, position)?.type === "Event");

const isKnownNoun = (token: Token): boolean =>
  posOf(token) === "NOUN" && (abstract.test(token.text) || token.readings.some(({ gender }) => gender !== undefined));

const isCommonNoun = (scan: Scan, position: number): boolean =>
  mentionedAt(scan, position)?.kind !== "name" && (isKnownNoun(at(scan, position)!) || isNounOfEvent(scan, position));

/** "werfen Peter Luna Menschenhandel vor": behind a name even a noun for a deed may be taken for one. */
const isNounOfEvent = (scan: Scan, position: number): boolean => {
  const mention = mentionedAt(scan, position);
  return mention?.type === "Event" && mention.from === scan.line[position];
};
