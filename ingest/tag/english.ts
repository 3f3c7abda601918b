import type { Pos, Reading } from "../document.ts";
import type { EnglishLexicon } from "../lexicon/english.ts";
import type { Draft } from "./draft.ts";
import { mendedByContext } from "./english-context.ts";
import { orderReadings, prefer } from "./order-readings.ts";
import type { Word } from "./tokens.ts";

/** Gives the words of one English sentence their readings, likeliest first. */
export function readEnglish(words: readonly Word[], tags: readonly Pos[], lexicon: EnglishLexicon): readonly Draft[] {
  const drafts = words.map((word, at): Draft => {
    const pos = /[\p{L}\p{N}]/u.test(word.text) || word.text === "’" || word.text === "'" ? (tags[at] ?? "X") : "PUNCT";
    const known = lexicon.readings(word.text);
    const readings = known.length === 0 && pos === "VERB" ? lexicon.unknownVerb(word.text.toLowerCase()) : known;
    return { ...word, pos, readings: orderReadings(readings, pos, fallback(word.text, pos)) };
  });
  return mendedByContext(
    drafts.map((token, at) => (token.pos === "VERB" || token.pos === "AUX" ? chooseForm(token, drafts, at) : token)),
  );
}

function fallback(text: string, pos: Pos): Reading {
  if (pos === "PROPN") return { pos, lemma: text };
  const lower = text.toLowerCase();
  if (pos !== "NOUN") return { pos, lemma: lower };
  const lemma = singular(lower);
  return { pos, lemma, number: lemma === lower ? "sg" : "pl" };
}

const irregularPlurals: Readonly<Record<string, string>> = {
  men: "man",
  women: "woman",
  children: "child",
  people: "people",
  feet: "foot",
  crises: "crisis",
  wives: "wife",
  lives: "life",
  spokesmen: "spokesman",
  congressmen: "congressman",
  policemen: "policeman",
  spokeswomen: "spokeswoman",
};

function singular(word: string): string {
  const irregular = irregularPlurals[word];
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is|news)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const modals = /^(?:will|would|shall|should|may|might|must|can|could|'ll|wo|ca|to|do|does|did|cannot)$/i;

/** Verbs that "by" follows without making them passive: "stood by him". */
const standsBy = /^(?:stood|went|passed|came|dropped|flew|drove|abided|lived)$/i;

function chooseForm(token: Draft, tokens: readonly Draft[], at: number): Draft {
  const governor = governing(tokens, at);
  if (governor !== undefined && modals.test(governor))
    return { ...token, readings: prefer(token.readings, ({ form }) => form === "inf") };
  if (governor !== undefined || (tokens[at + 1]?.text === "by" && !standsBy.test(token.text)))
    return { ...token, readings: prefer(token.readings, ({ form }) => form === "part") };
  return { ...token, readings: prefer(token.readings, ({ form }) => form === "fin") };
}

/** The auxiliary, modal or "to" right before a verb, adverbs and negation between them; undefined without one. */
function governing(tokens: readonly Draft[], at: number): string | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const { text, pos } = tokens[back] as Draft;
    if (pos === "AUX" || modals.test(text)) return text;
    if (pos !== "ADV" && pos !== "PART") return undefined;
  }
  return undefined;
}
