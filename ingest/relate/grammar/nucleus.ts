import { given } from "#schema/given.ts";
import type { Language } from "#schema/ontology.ts";
import type { Mention, Token } from "../../document.ts";
import { determinerCases } from "./case-marks.ts";
import { isTime } from "./groups.ts";
import { startsNextArgument } from "./juxtaposed.ts";
import { possessedBy } from "./possessive.ts";

import { at, mentionedAt } from "./scan.ts";
import type { Scan } from "./scan.ts";
import { isNominal, isQuoteMark, lower, posOf, readsAs } from "./token-reading.ts";

/** The words of a noun phrase, as positions in the line. */
export type Nucleus = Readonly<{
  from: number;
  to: number;
  determiner?: Token;
  adjective?: Token;
  /** Mention whose genitive or possessive stands before the head. */
  possessor?: number;
}>;

/** Most words that stand between a determiner and its noun. */
const widest = 12;

const isDeterminer = (token: Token): boolean =>
  posOf(token) === "DET" ||
  (posOf(token) === "PRON" && readsAs(token, ({ pos }) => pos === "DET")) ||
  (determinerCases(lower(token), {}) !== undefined && posOf(token) !== "VERB");

const isAdjective = (token: Token): boolean =>
  posOf(token) === "ADJ" || (posOf(token) !== "VERB" && readsAs(token, ({ pos }) => pos === "ADJ"));

const isParticiple = (token: Token): boolean =>
  readsAs(token, ({ form }) => form === "part") && /(?:e[rsmn]?|ing|ed)$/u.test(token.text);

/** An adjective or participle before a noun; German ones are inflected there, others are predicates. */
function isModifier(token: Token, language: Language, first: boolean): boolean {
  if (posOf(token) === "NUM") return language === "en" || !token.text.endsWith("mal");
  if (language === "de" && !/e[rsmn]?$/u.test(token.text)) return false;
  return isAdjective(token) || (!first && isParticiple(token));
}

/** Marks, adverbs and conjunctions that may stand among the modifiers. */
function isGlue(token: Token, inside: boolean, behindFirst: boolean): boolean {
  if (isQuoteMark(token)) return true;
  // "die bekannt gewordenen Pläne": inside the phrase an adjective without an ending says how.
  if (posOf(token) === "ADV" || (inside && posOf(token) === "ADJ")) return inside || behindFirst;
  return behindFirst && /^(?:und|and|,|-|%)$/u.test(token.text);
}

/** Position after the modifiers that start here, or undefined when no noun follows them. */
function skipModifiers(scan: Scan, from: number, determined: boolean): number | undefined {
  for (let position = from; position < from + widest; position++) {
    const token = at(scan, position);
    if (token === undefined) return undefined;
    if (isNominal(token) || scan.mentionAt.has(token.index)) return position;
    if (isModifier(token, scan.doc.language, position === from && !determined)) continue;
    if (!isGlue(token, determined, position > from) || !goesOn(scan, position)) return undefined;
  }
  return undefined;
}

/** "die alte, graue Stadt": after a comma or a conjunction another adjective must follow. */
function goesOn(scan: Scan, position: number): boolean {
  const token = at(scan, position);
  const next = at(scan, position + 1);
  if (token === undefined || next === undefined || !/^(?:und|and|,)$/u.test(token.text)) return true;
  return isModifier(next, scan.doc.language, true);
}

function referringAt(scan: Scan, position: number): Mention | undefined {
  const mention = mentionedAt(scan, position);
  return mention?.kind === "pronoun" ? undefined : mention;
}

/** Names and roles are taken as a whole; of an event only the head is. */
const isWhole = (mention: Mention | undefined): mention is Mention => mention !== undefined && mention.type !== "Event";

/** Position after the run of nouns and names that starts here; in "am Montag Minister Falk" the time is one of its own. */
function skipNouns(scan: Scan, from: number): number {
  let position = from;
  for (let token = at(scan, position); token !== undefined; token = at(scan, position)) {
    const mention = referringAt(scan, position);
    if (position > from && startsNextArgument(scan, position)) return position;
    if (
      mention !== undefined &&
      !isLabelled(scan, mention, from, position) &&
      startsNewPhrase(scan, mention, from, position)
    )
      return position;
    if (isWhole(mention)) {
      position = after(scan, position, mention.to);
      if (possessedBy(scan.doc, mention) !== undefined) return position;
      continue;
    }
    if (!goesOnWith(token, at(scan, position + 1), position === from)) return position;
    position++;
  }
  return position;
}

/** "der Tageszeitung „Die Welt“": the name and the noun that says what it is are one phrase. */
const isLabelled = (scan: Scan, { rule, from: start }: Mention, from: number, position: number): boolean =>
  rule === "labelled-body" &&
  position > from &&
  start === scan.line[position] &&
  posOf(at(scan, position - 1)!) === "NOUN";

/** Nouns, and a number after the first: "Artikel 7", but not "der Zeugin zweimal" or "saß Minister Falk zwei Stunden gegenüber". */
const goesOnWith = (token: Token, next: Token | undefined, first: boolean): boolean =>
  isNominal(token) ||
  (!first && posOf(token) === "NUM" && !token.text.endsWith("mal") && (next === undefined || !isDuration(next)));

const isDuration = (token: Token): boolean => posOf(token) === "NOUN" && isTime(token);

/** First position from here whose token does not lie before `end`. */
function after(scan: Scan, from: number, end: number): number {
  let position = from;
  while ((scan.line[position] ?? Infinity) < end) position++;
  return position;
}

/** "Vorwürfe Merkels": a name in the genitive after a noun is a phrase of its own. */
function startsNewPhrase(scan: Scan, mention: Mention, from: number, position: number): boolean {
  if (position === from) return false;
  if (posOf(at(scan, position)!) === "DET") return true;
  if (mention.type !== "Event" && genitiveEnds(scan, from, position)) return true;
  if (mention.kind !== "name") return false;
  const previous = mentionedAt(scan, position - 1);
  return possessedBy(scan.doc, mention) !== undefined || (previous?.kind === "name" && previous !== mention);
}

/** "der Premier des Kosovos Hashim Thaçi": the genitive is over where the name of a person begins. */
function genitiveEnds(scan: Scan, from: number, position: number): boolean {
  const article = at(scan, from - 1);
  return (
    article !== undefined &&
    /^(?:des|(?:ein|sein|ihr|kein|dies)es)$/u.test(lower(article)) &&
    at(scan, position - 1)?.text.endsWith("s") === true
  );
}

function possessorAt(scan: Scan, position: number): { mention: Mention; next: number } | undefined {
  const mention = mentionedAt(scan, position);
  if (mention === undefined || mention.kind === "event" || mention.from !== scan.line[position]) return undefined;
  const end = possessedBy(scan.doc, mention);
  return end === undefined ? undefined : { mention, next: after(scan, position, end) };
}

/** Noun phrase that starts at a position, without what follows its head. */
export function nucleusAt(scan: Scan, position: number): Nucleus | undefined {
  const first = at(scan, position);
  if (first === undefined || scan.openers.has(first.index)) return undefined;
  const next = at(scan, position + 1);
  if (isYearBefore(first, next) || isBeforeArticle(first, next) || isBothAlone(scan, position)) return undefined;
  return possessedNucleus(scan, position) ?? plainNucleus(scan, position, first);
}

function possessedNucleus(scan: Scan, position: number): Nucleus | undefined {
  const owner = possessorAt(scan, position);
  const noun = owner === undefined ? undefined : skipModifiers(scan, owner.next, true);
  if (owner === undefined || noun === undefined) return undefined;
  return { from: position, to: skipNouns(scan, noun), possessor: owner.mention.index };
}

/** "hatte er 1998 dem Minister vorgeworfen": a number counts nobody who has an article of their own. */
const isYearBefore = (first: Token, next: Token | undefined): boolean =>
  posOf(first) === "NUM" && next !== undefined && posOf(next) === "DET";

function plainNucleus(scan: Scan, position: number, first: Token): Nucleus | undefined {
  const mention = mentionedAt(scan, position);
  const determined = mention?.kind !== "name" && isDeterminer(first);
  const start = determined ? afterDeterminer(scan, position) : position;
  const noun = skipModifiers(scan, start, determined);
  if (noun === undefined || (determined && standsAlone(first, at(scan, noun)!))) return undefined;
  const to = overPossessive(scan, skipNouns(scan, noun));
  const adjective = noun > start ? at(scan, start) : undefined;
  if (to === noun) return undefined;
  if (!determined) return given({ from: position, to, adjective });
  return given({ from: position, to, adjective, determiner: first, possessor: ownerAfter(scan, position, mention) });
}

/** "lastete ihr den Unfall an", "rügt weniger den Minister als …": what has an article of its own is another phrase. */
const isBeforeArticle = (first: Token, next: Token | undefined): boolean =>
  /^(?:ihr|ihnen|weniger|mehr|viel|wenig)$/iu.test(first.text) &&
  next !== undefined &&
  /^(?:der|die|das|den|dem|des|eine?[rsnm]?)$/u.test(next.text);

/** "saßen beide noch drei Stunden": where a particle follows, the word stands for two. */
function isBothAlone(scan: Scan, position: number): boolean {
  const next = at(scan, position + 1);
  return /^beiden?$/iu.test(at(scan, position)!.text) && next !== undefined && posOf(next) === "ADV";
}

/** "the car's owner": where what owns is nobody, it only says more of the noun behind it. */
function overPossessive(scan: Scan, end: number): number {
  const mark = at(scan, end);
  const before = at(scan, end - 1);
  if (mark === undefined || before === undefined || posOf(before) !== "NOUN" || !/^['’]s$/u.test(mark.text)) return end;
  const noun = skipModifiers(scan, end + 1, true);
  return noun === undefined ? end : skipNouns(scan, noun);
}

/** "die von X geplante Reform": the noun phrase from the participle on, with the determiner that stands before the frame. */
export function framedNucleusAt(scan: Scan, position: number): Nucleus | undefined {
  const determiner = at(scan, position);
  const participle = determiner === undefined ? undefined : scan.frames.get(determiner.index);
  const from = participle === undefined ? -1 : scan.line.indexOf(participle, position);
  const noun = from < 0 ? undefined : skipModifiers(scan, from, true);
  const adjective = at(scan, from);
  if (determiner === undefined || noun === undefined || adjective === undefined) return undefined;
  return { from, to: skipNouns(scan, noun), determiner, adjective };
}

/** "hielt ihr Untätigkeit vor", "nannte das Unfug": a form that does not go with the noun behind it is a pronoun. */
function standsAlone(first: Token, noun: Token): boolean {
  const genders = new Set(
    noun.readings.flatMap(({ pos, gender }) => (pos === "NOUN" && gender !== undefined ? [gender] : [])),
  );
  const word = lower(first);
  if (word === "ihr") return genders.size === 1 && genders.has("f");
  return /^(?:das|dies)$/u.test(word) && genders.size > 0 && !genders.has("n");
}

/** "seine Kritik" and "the president's plan": whose it is stands in or after the determiner. */
function ownerAfter(scan: Scan, position: number, mention: Mention | undefined): number | undefined {
  const inner = possessorAt(scan, position + 1);
  return inner?.mention.index ?? (mention?.kind === "pronoun" ? mention.index : undefined);
}

/** "all die", "die beiden", "diese seine": a second determiner belongs to the same phrase. */
function afterDeterminer(scan: Scan, position: number): number {
  const owner = possessorAt(scan, position + 1);
  if (owner !== undefined) return owner.next;
  const next = at(scan, position + 1);
  return next !== undefined && posOf(next) === "DET" ? position + 2 : position + 1;
}
