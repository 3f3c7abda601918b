import type { Pos } from "../document.ts";
import { aged } from "./aged.ts";
import type { Draft } from "./draft.ts";
import { prefer } from "./order-readings.ts";

const articles = /^(?:the|a|an|no|each|every|another|his|her|its|their|our|my|your|['’]s|['’])$/i;
/** Participles that have become prepositions. */
const prepositions = /^(?:according|including|regarding|concerning)$/i;
/** Verbs after which a second clause follows without "that", so that the next finite verb is not theirs. */
const bare =
  /^(?:said|say|says|told|claimed|argued|announced|added|reported|insisted|believed|thought|stated|noted|knew|felt|hoped|feared|suggested|warned|confirmed|alleged|admitted|denied|revealed|wrote|learned|found|saw|heard|explained|promised|acknowledged|conceded|maintained|declared|complained|testified|tweeted|indicated|showed)$/i;

/** Forms that no noun has, which the tagger takes for plurals behind a name. */
const onlyVerbs =
  /^(?:den(?:ies|y)|says?|tells?|accuses?|insists?|criticizes?|criticises?|condemns?|warns?|meets|defends?|dismisses|refutes?|believes?|knows?|writes?|speaks?|asks?|admits?|argues?|wants)$/u;

const asFinite = (draft: Draft): Draft => ({
  ...draft,
  pos: "VERB",
  readings: prefer(draft.readings, ({ pos, form }) => pos === "VERB" && form === "fin"),
});

const canBeParticiple = ({ pos, text, readings }: Draft): boolean =>
  pos === "VERB" && !/ing$/iu.test(text) && readings.some(({ form }) => form === "part");

/** Offices named with an adjective behind the noun: "attorney general". */
const generals = /^(?:prosecutor|attorney|secretary|inspector|surgeon|director|governor|solicitor|consul)s?$/i;

/** "the 34-year-old denied it", but not "the 34-year-old man". */
const isAge = ({ text }: Draft, next: Draft | undefined): boolean =>
  aged.test(text) && !/^(?:NOUN|PROPN|ADJ)$/u.test(next?.pos ?? "");

/** Mends what the tagger makes of "a proposed change", "documents released under a law show", "including", "attorney general". */
export function mendedByContext(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, at) => {
    if (draft.pos === "NOUN" && isVerbAfterAll(drafts, at)) return asFinite(draft);
    if (isAge(draft, drafts[at + 1]))
      return { ...draft, pos: "NOUN", readings: [{ pos: "NOUN", lemma: draft.text, number: "sg" }] };
    const fixed = fixedTag(draft, drafts[at - 1], drafts[at + 1]);
    if (fixed !== undefined) return as(draft, fixed);
    if (!canBeParticiple(draft)) return draft;
    if (standsBeforeNoun(drafts, at)) return as(draft, "ADJ");
    return draft.readings[0]?.form === "fin" && belongsToNoun(drafts, at)
      ? { ...draft, readings: prefer(draft.readings, ({ form }) => form === "part") }
      : draft;
  });
}

const isVerbAfterAll = (drafts: readonly Draft[], at: number): boolean =>
  onlyVerbs.test(drafts[at]!.text) || isOfRelative(drafts, at);

/** "the group, which campaigns for reform": behind the comma and the pronoun stands their verb where a preposition follows. */
const isOfRelative = (drafts: readonly Draft[], at: number): boolean =>
  /^(?:which|who)$/u.test(drafts[at - 1]?.text ?? "") &&
  drafts[at - 2]?.text === "," &&
  /^(?:for|against|in|on|at|with|to|as|from)$/u.test(drafts[at + 1]?.text ?? "") &&
  drafts[at]!.readings.some(({ pos, form }) => pos === "VERB" && form === "fin");

/** Endings that only adjectives have, but for a few nouns. */
const qualities =
  /^(?:\p{Ll}{2,}(?:ful|less|ous|able|ible)|absurd|false|untrue|wrong|illegal|unlawful|unfair|unjust|cruel|racist|sexist|corrupt|naive|weak|stupid|insane|silly|unwise|inept|inhumane|obscene|grotesque|pathetic|unethical|immoral|misleading|excessive|appalling|disproportionate|inappropriate|inadequate|illegitimate|premature|inhuman|incoherent|incompetent|insufficient|inconsistent|indecent|negligent|arrogant|ignorant|dishonest|disloyal|immature|regressive|repressive|oppressive|aggressive|abusive|offensive|divisive|deceptive|destructive|discriminatory|undemocratic|authoritarian|autocratic|hypocritical|cynical|hysterical|tragic|catastrophic|idiotic|barbaric|chaotic|simplistic|unrealistic|unscientific|unconstitutional|unnecessary|arbitrary|reactionary|inflammatory|brutal|savage|rude|crude|vile|heartless|shabby|shoddy|sloppy|clumsy|lazy|petty|crazy|cowardly|unfriendly|ugly|hostile|bizarre|dubious|draconian|retrograde|outdated|misguided|flawed|biased|unjustified|unfounded|unwarranted|unprecedented|ill-advised|ill-conceived|short-sighted|heavy-handed|one-sided|half-hearted|tone-deaf|far-fetched|glacial|brainless|dangerous|harmful)$/u;
const things = /(?:handful|mouthful|spoonful|armful|table|cable|constable|stable|vegetable|variable|syllable|bible)$/u;
const kin = /^(?:grand|step)?(?:father|mother|son|daughter|brother|sister)$/u;

/** "called the statement shameful": a word that says how something is, with no noun behind it. */
const isQuality = ({ text, pos }: Draft, before: Draft | undefined, next: Draft | undefined): boolean =>
  pos === "NOUN" &&
  qualities.test(text) &&
  !things.test(text) &&
  /^(?:NOUN|PROPN|AUX|ADV)$/u.test(before?.pos ?? "") &&
  !/^(?:NOUN|PROPN)$/u.test(next?.pos ?? "");

function fixedTag(draft: Draft, before: Draft | undefined, next: Draft | undefined): Pos | undefined {
  const { text, pos } = draft;
  if (prepositions.test(text) && pos === "VERB") return "ADP";
  if (isQuality(draft, before, next)) return "ADJ";
  return isMistakenNoun(draft, before, next) ? "NOUN" : undefined;
}

/** Also "took him to task" and "the secretary general". */
function isMistakenNoun(draft: Draft, before: Draft | undefined, next: Draft | undefined): boolean {
  const { text, pos } = draft;
  if (pos === "VERB" && isThingBehindArticle(draft, before, next)) return true;
  if (kin.test(text) && pos === "ADJ") return true;
  return before !== undefined && ((text === "task" && before.text === "to") || isGeneral(text, before));
}

const isGeneral = (text: string, before: Draft): boolean => text === "general" && generals.test(before.text);

/** "called the visit a disgrace": behind an article stands no verb in its plain form, unless a noun follows that it goes with. */
const isThingBehindArticle = ({ text, readings }: Draft, before: Draft | undefined, next: Draft | undefined): boolean =>
  /^(?:the|a|an)$/iu.test(before?.text ?? "") &&
  !/(?:ed|ing)$/iu.test(text) &&
  readings.every(({ form }) => form !== "part") &&
  !/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(next?.pos ?? "");

const as = (draft: Draft, pos: Pos): Draft => ({
  ...draft,
  pos,
  readings: [{ pos, lemma: draft.text.toLowerCase() }, ...draft.readings],
});

/** "Retired General Lang said": what somebody has become stands before their title or name. */
const isStation = ({ text }: Draft, next: Draft | undefined): boolean =>
  /^(?:Retired|Disgraced|Jailed|Exiled|Ousted|Beleaguered|Embattled|Renowned|Imprisoned|Detained|Convicted|Suspended|Sacked|Deposed)$/u.test(
    text,
  ) && /^(?:PROPN|NOUN|ADJ)$/u.test(next?.pos ?? "");

/** "the disputed law", "over disputed resources". */
function standsBeforeNoun(drafts: readonly Draft[], at: number): boolean {
  const before = drafts[at - 1];
  const next = drafts[at + 1];
  if (isStation(drafts[at]!, next)) return true;
  if (before === undefined || next === undefined || !/^(?:NOUN|PROPN|ADJ)$/u.test(next.pos)) return false;
  return articles.test(before.text) || (before.pos === "ADP" && next.pos !== "PROPN");
}

/** "Documents released under a law show …": another verb of the same stretch has the noun before for its subject. */
function belongsToNoun(drafts: readonly Draft[], at: number): boolean {
  const before = drafts[at - 1];
  const next = drafts[at + 1];
  // "Asked about it, she said …": a participle opens the sentence.
  if (before === undefined) return /ed$/iu.test(drafts[at]!.text) && drafts.some(({ text }) => text === ",");
  if (next === undefined || !isNoun(before) || bare.test(drafts[at]!.text) || !hangs.test(next.pos)) return false;
  const rest = drafts.slice(at + 2);
  const end = rest.findIndex((draft) => ends(draft) || isFiniteVerb(draft));
  return end >= 0 && isMainVerb(rest[end]!) && isNoun(drafts[at + 1 + end]!);
}

const hangs = /^ADP$/u;

/** In "met with rebels blamed for it" the second verb may be the participle, so it has to be one that is none. */
const isMainVerb = (draft: Draft): boolean =>
  isFiniteVerb(draft) &&
  (draft.pos === "AUX" || bare.test(draft.text) || !draft.readings.some(({ form }) => form === "part"));

const isNoun = ({ pos }: Draft): boolean => pos === "NOUN" || pos === "PROPN";

const ends = ({ pos, text }: Draft): boolean =>
  /^(?:PUNCT|CCONJ|SCONJ)$/u.test(pos) || /^(?:who|whom|whose|which|that)$/iu.test(text);

const isFiniteVerb = ({ pos, readings }: Draft): boolean =>
  (pos === "VERB" && readings[0]?.form === "fin") || (pos === "AUX" && readings[0]?.form !== "part");
