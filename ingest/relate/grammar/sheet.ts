import type { Mention, Pos, Resolved, Sentence, Token } from "../../document.ts";
import { attributivePredicates, framesOf } from "./attributive.ts";
import type { Frames } from "./attributive.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { groupsOf } from "./groups.ts";
import type { Groups } from "./groups.ts";
import type { Phrase } from "./phrase.ts";
import { phrasesOf } from "./phrases.ts";
import type { Predicate } from "./predicate.ts";
import { predicatesOf } from "./predicates.ts";
import { linesOf } from "./lines.ts";
import { groupNoun } from "../people-nouns.ts";
import { isVerbal } from "./token-reading.ts";
import { tokensWithin } from "./tokens-within.ts";

/** What one sentence, or one person's words quoted in it, is made of. */
export type Sheet = Readonly<{
  doc: Resolved;
  sentence: Sentence;
  /** Index of the quotation whose words these are. */
  quotation?: number;
  line: readonly number[];
  clauses: readonly Clause[];
  phrases: readonly Phrase[];
  predicates: readonly Predicate[];
  /** Phrase that a relative pronoun stands for, by index of the pronoun's phrase. */
  antecedentOf: ReadonlyMap<number, number>;
  /** Last words of the names of persons and organizations of the article. */
  lastNames: ReadonlySet<string>;
  /** Tokens of the article that stand between quotation marks. */
  quoted: ReadonlySet<number>;
}> &
  Groups;

/** Longest line that is read as a whole; a longer "sentence" is a list or debris, and is left out. */
const longest = 400;

/** Sheets of the sentences that are prose, in order. */
export function sheetsOf(resolved: Resolved): Sheet[] {
  const mentionAt = mentionByToken(resolved);
  const frames: Frames = resolved.language === "de" ? framesOf(resolved.tokens) : new Map();
  const participles = new Set(frames.values());
  const tokens = resolved.tokens.map((token) =>
    participles.has(token.index)
      ? readOnlyAs(token, "ADJ")
      : frames.has(token.index)
        ? readOnlyAs(token, "DET")
        : isBoth(token)
          ? readOnlyAs(token, "PRON")
          : withoutFalseVerb(resolved, token, mentionAt),
  );
  const doc = { ...resolved, tokens };
  const lastNames = new Set(
    doc.entities.filter(({ type }) => type !== "Event").map(({ name }) => name.split(" ").at(-1) ?? name),
  );
  const quoted = new Set(doc.quotations.flatMap((one) => tokensWithin(tokens, one).map(({ index }) => index)));
  return linesOf(doc)
    .filter(({ line }) => line.length > 0 && line.length <= longest)
    .map(({ sentence, quotation, line }) => {
      const sheet = readLine(doc, line, mentionAt, frames);
      return { ...sheet, doc, sentence, line, lastNames, quoted, ...(quotation !== undefined && { quotation }) };
    });
}

/** "Beide hatten sich ausgetauscht": at the beginning the capital is no sign of a noun. */
const isBoth = ({ text, readings }: Token): boolean =>
  text === "Beide" && readings[0]?.pos === "NOUN" && readings.some(({ pos }) => pos === "PRON");

const readOnlyAs = (token: Token, pos: Pos): Token => ({ ...token, readings: [{ pos, lemma: token.text }] });

/** "Trump" in a name and "conduct" after "Trump's" are no verbs, whatever the tagger says. */
function withoutFalseVerb(doc: Resolved, token: Token, mentionAt: ReadonlyMap<number, Mention>): Token {
  if (!isVerbal(token)) return token;
  const named = mentionAt.get(token.index)?.kind === "name" || isPartOfName(doc, token);
  if (!named && !isOwned(doc.tokens, token)) return token;
  return {
    ...token,
    readings: [
      { pos: named ? "PROPN" : "NOUN", lemma: token.text },
      ...token.readings.filter(({ pos }) => pos === "ADJ"),
    ],
  };
}

/** "the United States-led war": a capital within an English sentence, with another right behind it. */
function isPartOfName({ tokens, language }: Resolved, { index, sentence, text }: Token): boolean {
  const next = tokens[index + 1];
  if (language !== "en" || !/^\p{Lu}\p{Ll}/u.test(text) || tokens[index - 1]?.sentence !== sentence) return false;
  return (
    next?.sentence === sentence && /^\p{Lu}\p{Ll}/u.test(next.text) && !/^[“"„«]$/u.test(tokens[index - 1]?.text ?? "")
  );
}

/** Nouns that a name often stands before, and that are verbs as well. */
const deeds =
  /^(?:deal|plan|bill|move|bid|vote|call|attack|claim|visit|report|offer|ban|cut|probe|talk|threat|strike|protest|march|rally|trade|tax|use|work|aid|raid|test)s?$/u;

/** After a possessive "'s" stands a noun, or a participle before one; "May's proposed Brexit deal" has more before it. */
function isOwned(tokens: readonly Token[], token: Token): boolean {
  let at = token.index - 1;
  while (at > token.index - 4 && /^(?:ADJ|PROPN)$/u.test(tagOf(tokens[at]) ?? "")) at -= 1;
  if (tagOf(tokens[at]) !== "PART" || !/^['’]s$/u.test(tokens[at]!.text)) return false;
  return at === token.index - 1 ? token.readings[0]?.form !== "part" : deeds.test(token.text);
}

const tagOf = (token: Token | undefined): Pos | undefined => token?.readings[0]?.pos;

/** Outermost mention on each token; a longer one wins over those inside it. An event holds only its head, so that it hides no names. */
function mentionByToken(doc: Resolved): Map<number, Mention> {
  const byToken = new Map<number, Mention>();
  for (const mention of doc.mentions) {
    const from = mention.type === "Event" ? mention.head : startOf(doc, mention);
    const to = mention.type === "Event" ? mention.head + 1 : mention.to;
    for (let token = from; token < to; token++) {
      const before = byToken.get(token);
      if (before === undefined || weight(mention) > weight(before)) byToken.set(token, mention);
    }
  }
  return byToken;
}

/** A role begins with the last determiner before its head: of "Bericht der Zeitung" it is "der Zeitung". */
function startOf(doc: Resolved, { kind, from, head }: Mention): number {
  if (kind !== "role") return from;
  for (let token = head - 1; token > from; token--) if (doc.tokens[token]?.readings[0]?.pos === "DET") return token;
  return from;
}

const weight = ({ from, to, type }: Mention): number => (type === "Event" ? 0 : to - from);

function readLine(doc: Resolved, line: readonly number[], mentionAt: ReadonlyMap<number, Mention>, frames: Frames) {
  const clauses = clausesOf(doc.tokens, line, doc.language);
  const openers = new Set(clauses.filter(({ kind }) => kind === "rel").map(({ opener }) => opener ?? -1));
  const phrases = phrasesOf({ doc, line, mentionAt, openers, frames });
  const clauseAt = (token: number): number | undefined => clauses.find(({ tokens }) => tokens.includes(token))?.index;
  const here = new Map(line.flatMap((opener) => (frames.has(opener) ? [[opener, frames.get(opener)!] as const] : [])));
  const predicates = [
    ...clauses.flatMap((clause) => predicatesOf(doc.tokens, clause, doc.language)),
    ...attributivePredicates(doc.tokens, here, phrases, clauseAt),
  ];
  return {
    clauses,
    phrases,
    predicates,
    antecedentOf: antecedents(doc, phrases),
    ...groupsOf(doc.tokens, line, phrases, clauses, (phrase) => acts(doc, phrase)),
  };
}

const acts = (doc: Resolved, { mention, head, number }: Phrase): boolean =>
  mention === undefined
    ? groupNoun(doc.tokens[head]!, doc.language, number) !== undefined
    : doc.mentions[mention]?.type !== "Event";

/** A relative pronoun stands for the nearest phrase before it that agrees with it. */
function antecedents(doc: Resolved, phrases: readonly Phrase[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const phrase of phrases) {
    if (phrase.kind !== "relative") continue;
    const before = phrases
      .slice(0, phrase.index)
      .filter(({ kind }) => kind === "noun" || kind === "name")
      .reverse();
    const match = before.slice(0, 6).find((candidate) => agrees(doc, phrase, candidate)) ?? before[0];
    if (match !== undefined) found.set(phrase.index, personAbove(doc, phrases, phrase, match).index);
  }
  return found;
}

/** "the secretary of the association, who met …": "who" stands for the person, not for the body that hangs on it. */
function personAbove(doc: Resolved, phrases: readonly Phrase[], relative: Phrase, match: Phrase): Phrase {
  if (!/^whom?$/iu.test(doc.tokens[relative.head]?.text ?? "")) return match;
  const typeOf = ({ mention }: Phrase): string | undefined =>
    mention === undefined ? undefined : doc.mentions[mention]?.type;
  let phrase = match;
  while (phrase.after !== undefined && phrase.preposition !== undefined && typeOf(phrase) !== "Person")
    phrase = phrases[phrase.after]!;
  return typeOf(phrase) === "Person" ? phrase : match;
}

type Agreement = Readonly<{ gender: string | undefined; plural: boolean }>;

/** What the German pronouns ask of the noun that they stand for. */
const agreement: Readonly<Record<string, (noun: Agreement) => boolean>> = {
  der: ({ gender, plural }) => gender !== "f" && gender !== "n" && !plural,
  den: ({ gender, plural }) => gender !== "f" && gender !== "n" && !plural,
  dem: ({ gender, plural }) => gender !== "f" && !plural,
  das: ({ gender }) => gender === "n" || gender === undefined,
  die: ({ gender, plural }) => gender !== "m" || plural,
};

const genderOf = (token: Token | undefined): string | undefined => token?.readings[0]?.gender;

function agrees(doc: Resolved, relative: Phrase, candidate: Phrase): boolean {
  const pronoun = doc.tokens[relative.head]?.text.toLowerCase() ?? "";
  const noun = candidate.mention === undefined ? undefined : doc.mentions[candidate.mention];
  if (doc.language === "en") return pronoun !== "who" || noun?.type !== "Event";
  const test = agreement[pronoun];
  return (
    test === undefined ||
    test({ gender: noun?.gender ?? genderOf(doc.tokens[candidate.head]), plural: candidate.number === "pl" })
  );
}
