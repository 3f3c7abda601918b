import type { Language } from "#schema/ontology.ts";
import type { Mention, Resolved, Token } from "../../document.ts";
import { ANY, DAT, GEN, NOM, bareAdjectiveCases, contractions, determinerCases, pronounCases } from "./case-marks.ts";
import type { Phrase } from "./phrase.ts";
import { possessedBy } from "./possessive.ts";
import { isNominal, isQuoteMark, lower, posOf, readsAs } from "./token-reading.ts";

export type Scan = Readonly<{
  doc: Resolved;
  line: readonly number[];
  mentionAt: ReadonlyMap<number, Mention>;
  /** Relative pronouns, which look like articles in German. */
  openers: ReadonlySet<number>;
}>;

type Preposition = Readonly<{ word: string; at: number; cases: number }>;

type Nucleus = Readonly<{
  /** Positions in the line. */
  from: number;
  to: number;
  determiner?: Token;
  adjective?: Token;
  possessor?: number;
}>;

const at = ({ doc, line }: Scan, position: number): Token | undefined => {
  const index = line[position];
  return index === undefined ? undefined : doc.tokens[index];
};

const reflexives = new Set(["sich", "himself", "herself", "itself", "themselves", "einander"]);

const isDeterminer = (token: Token): boolean =>
  posOf(token) === "DET" ||
  (posOf(token) === "PRON" && readsAs(token, ({ pos }) => pos === "DET")) ||
  (determinerCases(lower(token), {}) !== undefined && posOf(token) !== "VERB");

/** An adjective or participle before a noun; German ones are inflected there, others are predicates. */
function isModifier(token: Token, language: Language, first: boolean): boolean {
  const pos = posOf(token);
  if (pos === "NUM") return true;
  const fits = language === "en" || /(?:e[rsmn]?|[a-z]er)$/u.test(token.text);
  if (pos === "ADJ" || (pos !== "VERB" && readsAs(token, (reading) => reading.pos === "ADJ"))) return fits;
  return !first && fits && readsAs(token, ({ form }) => form === "part") && /(?:e[rsmn]?|ing|ed|en)$/u.test(token.text);
}

/** Position after the modifiers that start here, or undefined when no noun follows them. */
function skipModifiers(scan: Scan, from: number, determined: boolean): number | undefined {
  for (let position = from; position < from + 12; position++) {
    const token = at(scan, position);
    if (token === undefined) return undefined;
    if (isNominal(token) || scan.mentionAt.has(token.index)) return position;
    const glue =
      isQuoteMark(token) ||
      (posOf(token) === "ADV" && (determined || position > from)) ||
      (position > from && /^(?:und|and|,|-|%)$/u.test(token.text));
    const first = position === from && !determined;
    if (!isModifier(token, scan.doc.language, first) && !(glue && goesOn(scan, position))) return undefined;
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

/** Position after the run of nouns and names that starts here. */
function skipNouns(scan: Scan, from: number): number {
  let position = from;
  for (;;) {
    const token = at(scan, position);
    if (token === undefined) return position;
    const mention = scan.mentionAt.get(token.index);
    if (mention !== undefined && mention.kind !== "pronoun" && startsNewPhrase(scan, mention, from, position))
      return position;
    if (mention !== undefined && mention.kind !== "pronoun" && mention.type !== "Event") {
      while ((scan.line[position] ?? Infinity) < mention.to) position++;
      if (possessedBy(scan.doc, mention) !== undefined) return position;
      continue;
    }
    if (!isNominal(token) && !(position > from && posOf(token) === "NUM")) return position;
    position++;
  }
}

/** "Vorwürfe Merkels": a name in the genitive after a noun is a phrase of its own. */
function startsNewPhrase(scan: Scan, mention: Mention, from: number, position: number): boolean {
  if (position === from) return false;
  if (mention.kind === "name" && possessedBy(scan.doc, mention) !== undefined) return true;
  const before = at(scan, position - 1);
  const previous = before === undefined ? undefined : scan.mentionAt.get(before.index);
  // "der Premier des Kosovos Hashim Thaçi": the genitive is over where the name of a person begins.
  const first = at(scan, from - 1);
  if (first !== undefined && lower(first) === "des" && mention.type === "Person" && before?.text.endsWith("s") === true)
    return true;
  return previous !== undefined && previous.kind === "name" && mention.kind === "name" && previous !== mention;
}

function possessorAt(scan: Scan, position: number): { mention: Mention; next: number } | undefined {
  const token = at(scan, position);
  const mention = token === undefined ? undefined : scan.mentionAt.get(token.index);
  if (mention === undefined || mention.from !== token?.index) return undefined;
  const end = mention.kind === "event" ? undefined : possessedBy(scan.doc, mention);
  if (end === undefined) return undefined;
  let next = position;
  while ((scan.line[next] ?? Infinity) < end) next++;
  return { mention, next };
}

function nucleusAt(scan: Scan, position: number): Nucleus | undefined {
  const owner = possessorAt(scan, position);
  if (owner !== undefined) {
    const noun = skipModifiers(scan, owner.next, true);
    if (noun !== undefined) return { from: position, to: skipNouns(scan, noun), possessor: owner.mention.index };
  }
  const first = at(scan, position);
  if (first === undefined) return undefined;
  const determined =
    !scan.openers.has(first.index) && isDeterminer(first) && !scan.mentionAt.get(first.index)?.kind.startsWith("name");
  if (scan.openers.has(first.index)) return undefined;
  const start = determined ? afterDeterminer(scan, position) : position;
  const noun = skipModifiers(scan, start, determined);
  if (noun === undefined) return undefined;
  const to = skipNouns(scan, noun);
  if (to === noun) return undefined;
  const adjective = noun > start ? at(scan, start) : undefined;
  const possessive = scan.mentionAt.get(first.index);
  const inner = determined ? possessorAt(scan, position + 1) : undefined;
  return {
    from: position,
    to,
    ...(determined && { determiner: first }),
    ...(adjective !== undefined && { adjective }),
    ...(possessive?.kind === "pronoun" && determined && { possessor: possessive.index }),
    ...(inner !== undefined && { possessor: inner.mention.index }),
  };
}

/** "all die", "die beiden", "diese seine": a second determiner belongs to the same phrase. */
function afterDeterminer(scan: Scan, position: number): number {
  const owner = possessorAt(scan, position + 1);
  if (owner !== undefined) return owner.next;
  const next = at(scan, position + 1);
  return next !== undefined && isDeterminer(next) && posOf(next) === "DET" ? position + 2 : position + 1;
}

/** The mention that names what the phrase names: the one on its head, or the last that ends with it. */
function mentionOf(scan: Scan, from: number, to: number, possessor: number | undefined): Mention | undefined {
  let found: Mention | undefined;
  for (let position = to - 1; position >= from; position--) {
    const token = at(scan, position);
    const mention = token === undefined ? undefined : scan.mentionAt.get(token.index);
    if (mention === undefined || mention.index === possessor) continue;
    const ends = position === to - 1 || isQuoteMark(at(scan, to - 1) as Token);
    if (ends || mention.head === token?.index) {
      found = mention;
      break;
    }
  }
  return found;
}

function casesOf(
  nucleus: Nucleus,
  head: Token,
  mention: Mention | undefined,
  preposition: Preposition | undefined,
  afterNoun: boolean,
): number {
  const reading = head.readings[0];
  const form = { gender: reading?.gender ?? mention?.gender, number: reading?.number ?? mention?.number };
  const byPreposition = preposition?.cases ?? ANY;
  // Where the gender is unknown, "der" at the beginning of a phrase of its own is a subject far more often than a dative.
  const free = preposition === undefined && nucleus.determiner !== undefined && lower(nucleus.determiner) === "der";
  if (free && form.gender === undefined && form.number !== "pl" && !afterNoun) return NOM;
  if (nucleus.determiner !== undefined)
    return (determinerCases(lower(nucleus.determiner), form) ?? ANY) & byPreposition || ANY;
  if (nucleus.adjective !== undefined) return bareAdjectiveCases(lower(nucleus.adjective)) & byPreposition || ANY;
  if (nucleus.possessor !== undefined) return ANY & ~GEN;
  return ANY;
}

function numberOf(scan: Scan, nucleus: Nucleus, head: Token, mention: Mention | undefined): "sg" | "pl" | undefined {
  const word = nucleus.determiner === undefined ? "" : lower(nucleus.determiner);
  if (/^(?:das|des|dem|ein|eine|einem|einen|einer|eines|kein|a|an|this|that)$/u.test(word)) return "sg";
  if (mention?.kind === "name" && mention.type === "Person") return "sg";
  return head.readings[0]?.number ?? mention?.number;
}

function nounPhrase(
  scan: Scan,
  nucleus: Nucleus,
  index: number,
  preposition: Preposition | undefined,
  afterNoun: boolean,
): Phrase | undefined {
  const mention = mentionOf(scan, nucleus.from, nucleus.to, nucleus.possessor);
  const last = scan.line[nucleus.to - 1];
  const from = scan.line[nucleus.from];
  if (last === undefined || from === undefined) return undefined;
  const inside = mention !== undefined && mention.type !== "Event" && mention.to <= last + 1 && mention.to > last;
  const headIndex = inside ? mention.head : last;
  const head = scan.doc.tokens[headIndex];
  if (head === undefined) return undefined;
  const cases = scan.doc.language === "de" ? casesOf(nucleus, head, mention, preposition, afterNoun) : ANY;
  const number = numberOf(scan, nucleus, head, mention);
  const bareGenitive =
    mention?.kind === "name" && nucleus.from + 1 >= nucleus.to - 2 && possessedBy(scan.doc, mention) !== undefined;
  const genitive =
    preposition === undefined && ((nucleus.determiner !== undefined && (cases & GEN) !== 0) || bareGenitive);
  return {
    index,
    from,
    to: last + 1,
    head: headIndex,
    cases: bareGenitive ? cases | GEN : cases,
    kind: mention?.kind === "name" ? "name" : "noun",
    genitive: scan.doc.language === "de" && genitive,
    ...(preposition !== undefined && { preposition: preposition.word, prepositionAt: preposition.at }),
    ...(number !== undefined && { number }),
    ...(mention !== undefined && { mention: mention.index }),
    ...(nucleus.possessor !== undefined && { possessor: nucleus.possessor }),
  };
}

function pronounPhrase(
  scan: Scan,
  position: number,
  index: number,
  preposition: Preposition | undefined,
): Phrase | undefined {
  const token = at(scan, position);
  if (token === undefined) return undefined;
  const mention = scan.mentionAt.get(token.index);
  const reflexive = reflexives.has(lower(token));
  const pronoun =
    posOf(token) === "PRON" ||
    mention?.kind === "pronoun" ||
    (posOf(token) === "DET" &&
      /^(?:das|dies|dieser|diese|dieses|jener|beide|beiden|alle|viele|einige|this|that|these|those|both|many|some|several|others?|critics)$/u.test(
        lower(token),
      ));
  const relative = scan.openers.has(token.index);
  if (!pronoun && !reflexive && !relative) return undefined;
  const number = token.readings[0]?.number;
  return {
    index,
    from: token.index,
    to: token.index + 1,
    head: token.index,
    cases: pronounCases(lower(token), scan.doc.language),
    kind: relative ? "relative" : reflexive ? "reflexive" : "pronoun",
    genitive: false,
    ...(preposition !== undefined && { preposition: preposition.word, prepositionAt: preposition.at }),
    ...(number !== undefined && { number }),
    ...(mention !== undefined && { mention: mention.index }),
  };
}

function prepositionAt(scan: Scan, position: number): Preposition | undefined {
  const token = at(scan, position);
  if (token === undefined) return undefined;
  const contraction = scan.doc.language === "de" ? contractions[lower(token)] : undefined;
  if (contraction !== undefined) return { word: contraction[0], at: token.index, cases: contraction[1] };
  if (
    posOf(token) !== "ADP" &&
    !(posOf(token) !== "VERB" && readsAs(token, ({ pos }) => pos === "ADP") && token.partner === undefined)
  )
    return undefined;
  return {
    word: lower(token),
    at: token.index,
    cases: /^(?:mit|von|bei|zu|nach|aus|seit|gegenüber|laut)$/u.test(lower(token)) ? DAT : ANY,
  };
}

/** Phrases of a line of tokens, in order. A preposition counts only right before its phrase. */
export function phrasesOf(scan: Scan): Phrase[] {
  const { line } = scan;
  const phrases: Phrase[] = [];
  let position = 0;
  let ended = -1;
  while (position < line.length) {
    const preposition = prepositionAt(scan, position);
    const start = preposition === undefined ? position : position + 1;
    const nucleus = nucleusAt(scan, start);
    const phrase =
      nucleus !== undefined
        ? nounPhrase(scan, nucleus, phrases.length, preposition, ended === position)
        : pronounPhrase(scan, start, phrases.length, preposition);
    if (phrase === undefined) {
      position++;
      continue;
    }
    phrases.push(ended === position && phrases.length > 0 ? { ...phrase, after: phrases.length - 1 } : phrase);
    position = nucleus !== undefined ? nucleus.to : start + 1;
    ended = position;
  }
  return phrases;
}
