import { given } from "#schema/given.ts";
import type { Mention, Token } from "../../document.ts";
import { ANY, DAT, GEN, contractions, determinerCases, pronounCases } from "./case-marks.ts";
import { framedNucleusAt, nucleusAt } from "./nucleus.ts";
import type { Nucleus } from "./nucleus.ts";
import type { Phrase } from "./phrase.ts";
import { casesOf, governed } from "./noun-cases.ts";
import type { Noun, Preposition } from "./noun-cases.ts";
import { numberOf } from "./noun-number.ts";
import { possessedBy } from "./possessive.ts";
import { endOfTitle } from "./phrase-titles.ts";
import { isFixed } from "./fixed-adverbs.ts";
import { at, mentionedAt } from "./scan.ts";
import type { Scan } from "./scan.ts";
import { isNominal, isQuoteMark, lower, posOf, readsAs } from "./token-reading.ts";

const reflexives = new Set(["sich", "himself", "herself", "itself", "themselves", "einander"]);

/** Determiners that stand for a noun of their own. */
const pointing =
  /^(?:das|dies|dieser|diese|dieses|jener|beide|beiden|alle|viele|einige|this|that|these|those|both|many|some|several|others?|critics)$/u;

/** The mention that names what the phrase names: the one on its head, or the last that ends with it. */
function mentionOf(scan: Scan, { from, to, possessor }: Nucleus): Mention | undefined {
  const closesWithMark = isQuoteMark(at(scan, to - 1) as Token);
  for (let position = to - 1; position >= from; position--) {
    const mention = mentionedAt(scan, position);
    if (mention === undefined || mention.index === possessor) continue;
    if (position === to - 1 || closesWithMark || mention.head === scan.line[position]) return mention;
  }
  return undefined;
}

/** The head is that of the mention that the phrase ends with, else its last word, or the noun before its number. */
function headOf(scan: Scan, { from, to }: Nucleus, mention: Mention | undefined): number {
  const last = scan.line[to - 1]!;
  if (mention !== undefined && mention.type !== "Event" && mention.to === last + 1) return mention.head;
  const numbered = posOf(scan.doc.tokens[last]!) === "NUM" && to - from > 1 && isNominal(at(scan, to - 2)!);
  return numbered ? scan.line[to - 2]! : last;
}

function nounPhrase(
  scan: Scan,
  nucleus: Nucleus,
  preposition: Preposition | undefined,
  afterNoun: boolean,
): Omit<Phrase, "index"> {
  const mention = mentionOf(scan, nucleus);
  const last = scan.line[nucleus.to - 1]!;
  const headIndex = headOf(scan, nucleus, mention);
  const head = governed(scan, nucleus, scan.line, scan.doc.tokens[headIndex]!, mention);
  const noun: Noun = { head, mention, preposition, afterNoun };
  const german = scan.doc.language === "de";
  const cases = german ? casesOf(scan, nucleus, noun) : ANY;
  const bare = isBareGenitive(scan, nucleus, mention);
  return given({
    from: scan.line[nucleus.from]!,
    to: last + 1,
    head: headIndex,
    cases: bare ? cases | GEN : cases,
    kind: nounKind(mention),
    genitive: german && preposition === undefined && (bare || hasGenitiveArticle(nucleus, cases)),
    preposition: preposition?.word,
    prepositionAt: preposition?.at,
    number: numberOf({
      nucleus,
      head,
      mention,
      before: wordsBefore(scan, nucleus),
      dative: takesDative(scan, preposition),
    }),
    mention: mention?.index,
    possessor: nucleus.possessor,
  });
}

const wordsBefore = ({ doc, line }: Scan, { from, to }: Nucleus): Token[] =>
  line.slice(from, to - 1).map((index) => doc.tokens[index]!);

const takesDative = ({ doc }: Scan, preposition: Preposition | undefined): boolean =>
  doc.language === "de" && preposition?.cases === DAT;

const nounKind = (mention: Mention | undefined): "name" | "noun" => (mention?.kind === "name" ? "name" : "noun");

const hasGenitiveArticle = ({ determiner }: Nucleus, cases: number): boolean =>
  determiner !== undefined && (cases & GEN) !== 0;

/** "Merkels" after a noun, without an article. */
const isBareGenitive = (scan: Scan, { from, to }: Nucleus, mention: Mention | undefined): boolean =>
  mention?.kind === "name" && to - from <= 3 && possessedBy(scan.doc, mention) !== undefined;

function pronounKind(scan: Scan, token: Token, mention: Mention | undefined): Phrase["kind"] | undefined {
  if (scan.openers.has(token.index)) return "relative";
  if (reflexives.has(lower(token))) return "reflexive";
  if (posOf(token) === "PRON" || mention?.kind === "pronoun") return "pronoun";
  return posOf(token) === "DET" && pointing.test(lower(token)) ? "pronoun" : undefined;
}

function pronounPhrase(
  scan: Scan,
  position: number,
  preposition: Preposition | undefined,
): Omit<Phrase, "index"> | undefined {
  const token = at(scan, position);
  if (token === undefined) return undefined;
  const mention = mentionedAt(scan, position);
  const kind = pronounKind(scan, token, mention);
  if (kind === undefined) return undefined;
  return given({
    from: token.index,
    to: token.index + 1,
    head: token.index,
    cases: casesOfPronoun(scan, position, token),
    kind,
    genitive: false,
    preposition: preposition?.word,
    prepositionAt: preposition?.at,
    number: onlyNumber(token),
    mention: mention?.index,
  });
}

/** "trafen sich die beiden": what the article before it allows. */
function casesOfPronoun(scan: Scan, position: number, token: Token): number {
  const article = lower(token) === "beiden" ? at(scan, position - 1) : undefined;
  const cases = article === undefined ? undefined : determinerCases(lower(article), { number: "pl" });
  return cases ?? pronounCases(lower(token), scan.doc.language);
}

/** "sie" and "beide" can be one or several, as the verb says. */
function onlyNumber({ readings }: Token): "sg" | "pl" | undefined {
  const [first, ...others] = new Set(readings.map(({ number }) => number));
  return others.length === 0 ? first : undefined;
}

/** An adposition by its likeliest reading, or by another where it is no verb and no particle of one. */
const canPrecede = (token: Token): boolean =>
  posOf(token) === "ADP" ||
  (posOf(token) !== "VERB" && token.partner === undefined && readsAs(token, ({ pos }) => pos === "ADP"));

const datives = /^(?:mit|von|bei|zu|nach|aus|seit|gegenüber|laut)$/u;

function prepositionAt(scan: Scan, position: number): Preposition | undefined {
  const token = at(scan, position);
  if (token === undefined) return undefined;
  const contraction = scan.doc.language === "de" ? contractions[lower(token)] : undefined;
  if (contraction !== undefined) return { word: contraction[0], at: token.index, cases: contraction[1] };
  // "Pro Asyl", "Pro Familia".
  if (!canPrecede(token) || (token.text === "Pro" && /^\p{Lu}/u.test(at(scan, position + 1)?.text ?? "")))
    return undefined;
  return { word: lower(token), at: token.index, cases: datives.test(lower(token)) ? DAT : ANY };
}

type Walk = {
  readonly scan: Scan;
  readonly phrases: Phrase[];
  position: number;
  /** Position where the last phrase ended, and its index. */
  ended: number;
  last: number;
  /** Phrase whose frame is being read, where its participle stands and where it ends. */
  frame?: Readonly<{ outer: number; from: number; to: number }> | undefined;
};

/** Phrases of a line of tokens, in order. A preposition counts only right before its phrase. */
export function phrasesOf(scan: Scan): Phrase[] {
  const walk: Walk = { scan, phrases: [], position: 0, ended: -1, last: -1 };
  while (walk.position < scan.line.length) {
    if (walk.frame !== undefined && walk.position >= walk.frame.from) closeFrame(walk, walk.frame);
    else if (isFixed(scan, walk.position)) walk.position += 2;
    else readPhrase(walk);
  }
  return walk.phrases;
}

function closeFrame(walk: Walk, { outer, to }: NonNullable<Walk["frame"]>): void {
  goOn(walk, outer, to);
  walk.frame = undefined;
}

function readPhrase(walk: Walk): void {
  const { scan, position } = walk;
  const behind = behindTitle(walk);
  if (behind !== undefined) return goOn(walk, walk.last, behind);
  const preposition = prepositionAt(scan, position);
  const start = preposition === undefined ? position : overDegree(scan, position + 1);
  const framed = walk.frame === undefined ? framedNucleusAt(scan, start) : undefined;
  const nucleus = framed ?? nucleusAt(scan, start);
  const adjacent = walk.ended === position;
  const phrase =
    nucleus === undefined ? pronounPhrase(scan, start, preposition) : nounPhrase(scan, nucleus, preposition, adjacent);
  if (phrase === undefined) walk.position++;
  else if (framed !== undefined)
    openFrame(walk, add(walk, { ...phrase, frameAt: scan.line[start]! }, adjacent), framed);
  else goOn(walk, add(walk, phrase, adjacent), nucleus?.to ?? start + 1);
}

/** A title counts right behind the phrase of a noun. */
const behindTitle = ({ scan, position, ended, phrases, last }: Walk): number | undefined =>
  ended === position && phrases[last]?.kind === "noun" ? endOfTitle(scan, position) : undefined;

/** "mit ungewöhnlich scharfen Worten": behind a preposition a word may say how much the adjective means. */
function overDegree(scan: Scan, start: number): number {
  const [degree, adjective] = [at(scan, start), at(scan, start + 1)];
  if (degree === undefined || adjective === undefined || !/^(?:ADV|ADJ)$/u.test(posOf(degree))) return start;
  const inflected = scan.doc.language === "en" || /e[rsmn]?$/u.test(adjective.text);
  return posOf(adjective) === "ADJ" && inflected && nucleusAt(scan, start) === undefined ? start + 1 : start;
}

function openFrame(walk: Walk, outer: number, { from, to }: Nucleus): void {
  const opener = walk.phrases[outer]!.frameAt!;
  walk.position = walk.scan.line.indexOf(opener, walk.position) + 1;
  walk.ended = -1;
  walk.frame = { outer, from, to };
}

function goOn(walk: Walk, last: number, position: number): void {
  walk.position = position;
  walk.ended = position;
  walk.last = last;
}

function add(walk: Walk, phrase: Omit<Phrase, "index">, adjacent: boolean): number {
  const index = walk.phrases.length;
  walk.phrases.push({
    ...phrase,
    index,
    ...(adjacent && { after: walk.last }),
    ...(walk.frame !== undefined && { inside: walk.frame.outer }),
  });
  return index;
}
