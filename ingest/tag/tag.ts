import { join } from "node:path";
import type { Language } from "#schema/ontology.ts";
import type { Sentence, Split, Tagged, Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { allowedTags } from "./allowed-tags.ts";
import type { Draft } from "./draft.ts";
import { readEnglish } from "./english.ts";
import { withFiniteVerb } from "./finite-verb.ts";
import { readGerman } from "./german.ts";
import { TagModel } from "./perceptron.ts";
import { tokenize } from "./tokens.ts";

export type Taggers = Readonly<Record<Language, TagModel>>;

export function loadTaggers(folder = join(import.meta.dirname, "..", "lexicon")): Taggers {
  return { de: TagModel.read(join(folder, "de", "tagger.tsv")), en: TagModel.read(join(folder, "en", "tagger.tsv")) };
}

/** Cuts sentences into tokens and gives each its readings, likeliest first; separable verbs are joined. */
export function tag(document: Split, lexicon: Lexicon, taggers: Taggers): Tagged {
  const tokens: Token[] = [];
  for (const sentence of document.sentences) {
    const drafts = readSentence(document, sentence, lexicon, taggers);
    const first = tokens.length;
    drafts.forEach((draft, at) => tokens.push(token(draft, first, at, sentence.index)));
  }
  return { ...document, tokens };
}

function readSentence(document: Split, sentence: Sentence, lexicon: Lexicon, taggers: Taggers): readonly Draft[] {
  const { language, text } = document;
  const words = tokenize(text, sentence, language);
  const forms = words.map((word) => word.text);
  const tags = taggers[language].tag({
    words: forms,
    allowed: forms.map((form) => allowedTags(form, language, lexicon)),
  });
  return language === "de"
    ? withFiniteVerb(readGerman(words, tags, lexicon.german))
    : readEnglish(words, tags, lexicon.english);
}

function token(draft: Draft, first: number, at: number, sentence: number): Token {
  const { text, start, end, readings, verb, participleOf, partnerAt } = draft;
  return {
    text,
    start,
    end,
    index: first + at,
    sentence,
    readings,
    ...(verb === undefined ? {} : { verb }),
    ...(participleOf === undefined ? {} : { participleOf }),
    ...(partnerAt === undefined ? {} : { partner: first + partnerAt }),
  };
}
