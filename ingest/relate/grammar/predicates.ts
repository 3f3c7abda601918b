import type { Language } from "#schema/ontology.ts";
import type { Token } from "../../document.ts";
import type { Clause } from "./clause.ts";
import type { Predicate } from "./predicate.ts";
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
  const heads = full.length > 0 ? full : verbs.slice(-1);
  return heads.map((head, i) => describe(tokens, clause, verbs, heads, i, language));
}

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
  const helpers = verbs.filter((token) => token !== head && !heads.includes(token));
  const lemmas = new Set(helpers.map(lemmaOf));
  const modal = helpers.find((token) => isModal(token, language));
  const participle =
    head.readings.some(({ form }) => form === "part") ||
    // A participle that the lexicon knows only as a finite form: "werden … unterstellt".
    (helpers.length > 0 && head.index !== clause.finite && /t$/u.test(head.text));
  const be =
    language === "de" ? helpers.some((token) => lemmaOf(token) === "werden") : lemmas.has("be") || lemmas.has("get");
  const active = language === "en" && /ing$/iu.test(head.text);
  const finite = clause.finite === undefined ? undefined : tokens[clause.finite];
  const past = finite?.readings[0]?.tense === "past" || /^wurde/u.test(finite?.text ?? "");
  const passive = participle && be && !active && (past || language === "en" || head.readings[0]?.form !== "inf");
  return {
    clause: clause.index,
    verb: head.index,
    lemma: lemmaOf(head),
    domain: domainOf(tokens, clause, heads, position),
    passive,
    perfect: participle && (lemmas.has("haben") || lemmas.has("sein") || lemmas.has("have")),
    future: language === "de" && lemmas.has("werden") && !passive && finite?.readings[0]?.mood !== "subj2",
    reported: finite?.readings[0]?.mood === "subj1",
    second: position > 0 && conjunctionBetween(tokens, clause, heads[position - 1]!, head) !== undefined,
    ...(modal !== undefined && { modal: lemmaOf(modal) }),
    ...(clause.finite !== undefined && { finite: clause.finite }),
  };
}

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
