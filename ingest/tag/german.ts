import type { Pos, Reading } from "../document.ts";
import type { GermanLexicon } from "../lexicon/german.ts";
import { aged } from "./aged.ts";
import { agree } from "./agreement.ts";
import type { Draft } from "./draft.ts";
import { chooseGermanVerbForms } from "./german-verb-forms.ts";
import { orderReadings } from "./order-readings.ts";
import { joinSeparableVerbs } from "./separable-verbs.ts";
import type { Word } from "./tokens.ts";

/** Gives the words of one German sentence their readings, likeliest first, and joins separable verbs. */
export function readGerman(words: readonly Word[], tags: readonly Pos[], lexicon: GermanLexicon): readonly Draft[] {
  const drafts = words.map((word, at): Draft => draft(word, standsAlone(words, tags, at), at, lexicon));
  return joinSeparableVerbs(chooseGermanVerbForms(agree(drafts)), lexicon);
}

/** An article with no phrase after it is a pronoun: "Das heißt", "Die sagte". */
function standsAlone(words: readonly Word[], tags: readonly Pos[], at: number): Pos {
  const next = tags[at + 1];
  const article = tags[at] === "DET" && /^(?:d(?:as|er|ie|en|em)|dies(?:e[rs]?)?)$/iu.test(words[at]?.text ?? "");
  return article && (next === "VERB" || next === "AUX" || next === "PUNCT") ? "PRON" : (tags[at] ?? "X");
}

function draft(word: Word, tag: Pos, at: number, lexicon: GermanLexicon): Draft {
  const known = lexicon.readings(word.text);
  const pos = correct(word.text, tag, at, known);
  const compound =
    pos === "NOUN" && !known.some((reading) => reading.pos === "NOUN") ? lexicon.compoundReadings(word.text) : [];
  const participleOf = verbOfParticiple(word.text, lexicon);
  return {
    ...word,
    pos,
    ...(participleOf !== undefined && { participleOf }),
    readings: orderReadings([...compound, ...known], pos, { pos, lemma: lemmaOf(word.text, pos) }),
  };
}

/** "kritisierten" before a noun is the participle "kritisiert" with an ending. */
function verbOfParticiple(text: string, lexicon: GermanLexicon): string | undefined {
  const base = /^(\p{Ll}+(?:t|en|nd))e[rsnm]?$/u.exec(text)?.[1];
  return base === undefined ? undefined : lexicon.readings(base).find(({ form }) => form === "part")?.lemma;
}

const lemmaOf = (text: string, pos: Pos): string => (pos === "NOUN" || pos === "PROPN" ? text : text.toLowerCase());

const verbal: readonly Pos[] = ["VERB", "AUX"];
const nominal: readonly Pos[] = ["NOUN", "PROPN"];
const knows = (known: readonly Reading[], wanted: readonly Pos[]): boolean =>
  known.some(({ pos }) => wanted.includes(pos));

/** A conjunction, an article or a verb that the lexicon knows as none: "für", "kenne". */
function isRuledOut(tag: Pos, known: readonly Reading[]): boolean {
  if (tag === "CCONJ" || (tag === "DET" && known[0]?.pos === "VERB")) return !knows(known, [tag]);
  return verbal.includes(tag) && !knows(known, verbal);
}

/** "34-Jähriger", and "ver.di", "heise.de". */
function posByShape(text: string): Pos | undefined {
  if (aged.test(text)) return "NOUN";
  return /^\p{L}[\p{L}\p{N}]+\.\p{Ll}{2,4}$/u.test(text) ? "PROPN" : undefined;
}

/** The tagger's rare slips that the lexicon can rule out. */
function correct(text: string, tag: Pos, at: number, known: readonly Reading[]): Pos {
  if (!/[\p{L}\p{N}]/u.test(text)) return "PUNCT";
  const shaped = posByShape(text);
  if (shaped !== undefined) return shaped;
  if (/^\p{Lu}/u.test(text)) return verbal.includes(tag) && at > 0 && knows(known, ["NOUN"]) ? "NOUN" : tag;
  const [first] = known;
  if (first === undefined) return tag;
  return nominal.includes(tag) || isRuledOut(tag, known) ? first.pos : tag;
}
