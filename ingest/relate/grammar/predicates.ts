import { given } from "#schema/given.ts";
import type { Language } from "#schema/ontology.ts";
import type { Token } from "../../document.ts";
import type { Clause } from "./clause.ts";
import type { Predicate } from "./predicate.ts";
import { takesSein } from "../lexicon/sein-verbs.ts";
import { isPastParticiple } from "./english-cuts.ts";
import { isVerbal, lemmaOf, lower, posOf } from "./token-reading.ts";

const modals: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set("sollen wollen müssen können dürfen mögen".split(" ")),
  en: new Set("will would shall should may might can could must".split(" ")),
};
const auxiliaries: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set("haben sein werden".split(" ")),
  en: new Set("have be do get".split(" ")),
};

const isModal = (token: Token, language: Language): boolean =>
  modals[language].has(lemmaOf(token)) ||
  (language === "en" && (modals.en.has(lower(token)) || lower(token) === "'ll"));

const isAuxiliary = (token: Token, language: Language): boolean =>
  auxiliaries[language].has(lemmaOf(token)) || posOf(token) === "AUX";

/** Every full verb of the clause, each with what stands over it. */
export function predicatesOf(tokens: readonly Token[], clause: Clause, language: Language): Predicate[] {
  const verbs = clause.tokens
    .map((index) => tokens[index])
    .filter((token) => token !== undefined)
    .filter((token) => isVerbal(token) && !isParticleOf(token));
  const full = verbs.filter((token) => !isAuxiliary(token, language) && !isModal(token, language));
  const acting =
    full.length === verbs.length && language === "de" ? full.filter((token) => !isAside(token, clause)) : full;
  const closing = acting.length > 0 || language === "en" ? undefined : closingParticiple(tokens, clause, verbs);
  const heads = acting.length > 0 ? acting : closing === undefined ? verbs.slice(-1) : [closing];
  return heads.map((head, i) => describe(tokens, clause, verbs, heads, i, language));
}

/** "hat sie telefonisch unterrichtet", "habe ihn darum gebeten": what looks like an adjective closes the bracket of "haben". */
function closingParticiple(
  tokens: readonly Token[],
  { tokens: own, finite }: Clause,
  verbs: readonly Token[],
): Token | undefined {
  const [auxiliary, other] = verbs;
  const token = own.map((index) => tokens[index]!).findLast(({ text }) => /^\p{L}/u.test(text));
  if (auxiliary === undefined || other !== undefined || auxiliary.index !== finite || token === undefined)
    return undefined;
  if (lemmaOf(auxiliary) !== "haben" || token.index < auxiliary.index || posOf(token) !== "ADJ") return undefined;
  const verbal = token.readings.filter(({ pos }) => pos === "VERB");
  return verbal.length === 0 || !/^\p{Ll}+(?:t|en)$/u.test(token.text)
    ? undefined
    : { ...token, readings: [...verbal, ...token.readings.filter(({ pos }) => pos !== "VERB")] };
}

/** "Lang, nur „der General“ genannt, bestritt das": a participle without an auxiliary tells what was done to somebody. */
const isAside = ({ index, readings }: Token, { finite }: Clause): boolean =>
  finite !== undefined && index !== finite && readings[0]?.form === "part";

/** The particle carries the lemma of its verb too, but is no verb of its own. */
const isParticleOf = (token: Token): boolean => token.partner !== undefined && token.partner < token.index;

function describe(
  tokens: readonly Token[],
  clause: Clause,
  verbs: readonly Token[],
  heads: readonly Token[],
  position: number,
  language: Language,
): Predicate {
  const head = heads[position]!;
  const helpers = verbs.filter((token) => !heads.includes(token));
  const finite = tokens[clause.finite ?? -1];
  const mood = finite?.readings[0]?.mood;
  const participle = isParticiple(head, clause, helpers);
  const passive = isReduced(clause, head) || (participle && undergoes(tokens, clause, head, helpers, language));
  return given({
    clause: clause.index,
    verb: head.index,
    lemma: lemmaOf(head),
    lemmas: lemmasOf(head),
    domain: domainOf(tokens, clause, heads, position),
    passive,
    perfect: participle && has(helpers, perfects),
    future: language === "de" && !passive && has(helpers, ["werden"]) && mood !== "subj2",
    reported: mood === "subj1",
    second: isSecond(tokens, clause, heads, position),
    modal: modalOf(helpers, language),
    finite: clause.finite,
  });
}

function isSecond(tokens: readonly Token[], clause: Clause, heads: readonly Token[], position: number): boolean {
  const before = heads[position - 1];
  return before !== undefined && conjunctionBetween(tokens, clause, before, heads[position]!) !== undefined;
}

const lemmasOf = (head: Token): string[] =>
  head.verb === undefined
    ? [...new Set(head.readings.filter(({ pos }) => pos === "VERB" || pos === "AUX").map(({ lemma }) => lemma))]
    : [head.verb];

const perfects = ["haben", "sein", "have"];

const has = (helpers: readonly Token[], lemmas: readonly string[]): boolean =>
  helpers.some((token) => lemmas.includes(lemmaOf(token)));

function modalOf(helpers: readonly Token[], language: Language): string | undefined {
  const modal = helpers.find((token) => isModal(token, language));
  return modal === undefined ? undefined : lemmaOf(modal);
}

const isParticiple = (head: Token, clause: Clause, helpers: readonly Token[]): boolean =>
  head.readings.some(({ form }) => form === "part") ||
  // A participle that the lexicon knows only as a finite form: "werden … unterstellt".
  (helpers.length > 0 && head.index !== clause.finite && /t$/u.test(head.text));

/** "documents released under a law": a participle that opens its clause tells what was done to the noun before. */
const isReduced = ({ kind, tokens }: Clause, head: Token): boolean =>
  kind === "ing" && tokens[0] === head.index && isPastParticiple(head);

const isPast = (finite: Token | undefined): boolean =>
  finite !== undefined && (finite.readings[0]?.tense === "past" || finite.text.startsWith("wurde"));

function isPassive(head: Token, helpers: readonly Token[], finite: Token | undefined, language: Language): boolean {
  if (language === "en") return has(helpers, ["be", "get"]) && !/ing$/iu.test(head.text);
  if (!has(helpers, ["werden"])) return has(helpers, ["sein"]) && !has(helpers, ["haben"]) && !takesSein(lemmaOf(head));
  // "wird treffen" is a future; "wurde getroffen" and "wird getroffen" are passives.
  return isPast(finite) || head.readings[0]?.form !== "inf";
}

function undergoes(
  tokens: readonly Token[],
  clause: Clause,
  head: Token,
  helpers: readonly Token[],
  language: Language,
): boolean {
  const passive = isPassive(head, helpers, tokens[clause.finite ?? -1], language);
  return passive && !(language === "de" && isFutureOf(tokens, clause, head));
}

/** "wird den Präsidenten empfangen": the form is an infinitive as well, and an accusative shows that it is one. */
function isFutureOf(tokens: readonly Token[], clause: Clause, head: Token): boolean {
  if (!/^(?:emp|ent|er|be|ver|zer|miss|ge|unter|über|wider)/u.test(head.text) || !head.text.endsWith("en"))
    return false;
  if (lemmaOf(head) !== head.text || tokens[clause.finite ?? -1]?.readings[0]?.tense === "past") return false;
  return clause.tokens.some((index) => {
    const [before, token, next] = [tokens[index - 1], tokens[index]!, tokens[index + 1]];
    const accusative = /^(?:einen|keinen|den|seinen|ihren|diesen)$/u.test(lower(token)) && index < head.index;
    return accusative && before !== undefined && posOf(before) !== "ADP" && isSingularMan(next, tokens[index + 2]);
  });
}

/** A noun of the masculine behind the article, or behind one adjective. */
const isSingularMan = (first: Token | undefined, second: Token | undefined): boolean => {
  const noun = first !== undefined && posOf(first) === "ADJ" ? second : first;
  return noun?.readings.some(({ pos, gender }) => (pos === "NOUN" || pos === "PROPN") && gender === "m") === true;
};

/** Two verbs joined by a conjunction share the clause: each has what stands on its side. */
function domainOf(
  tokens: readonly Token[],
  clause: Clause,
  heads: readonly Token[],
  position: number,
): readonly number[] {
  const before = heads[position - 1];
  const after = heads[position + 1];
  const from = before === undefined ? undefined : conjunctionBetween(tokens, clause, before, heads[position]!);
  const to = after === undefined ? undefined : conjunctionBetween(tokens, clause, heads[position]!, after);
  return clause.tokens.filter((index) => (from === undefined || index > from) && (to === undefined || index < to));
}

function conjunctionBetween(tokens: readonly Token[], clause: Clause, a: Token, b: Token): number | undefined {
  return clause.tokens
    .filter(
      (index) => index > a.index && index < b.index && tokens[index] !== undefined && posOf(tokens[index]) === "CCONJ",
    )
    .at(-1);
}
