import { join } from "node:path";
import type { Language } from "#schema/ontology.ts";
import type { Found, Mention, Tagged, Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameReading } from "../model/reading.ts";
import { openCountries } from "./acting-states.ts";
import type { DraftMention } from "./draft-mention.ts";
import { findEvents } from "./events.ts";
import { NameModel } from "./name-model.ts";
import { tokensIn } from "./name-spans.ts";
import { findNames } from "./names.ts";
import { findPronouns } from "./pronouns.ts";
import { findRoles } from "./roles.ts";

export type NameModels = Readonly<Record<Language, NameModel>>;

export function loadNameModels(folder = join(import.meta.dirname, "..", "lexicon")): NameModels {
  const read = (language: Language): NameModel => NameModel.read(join(folder, language, "name-model.tsv"));
  return { de: read("de"), en: read("en") };
}

/**
 * Finds every span that refers to somebody or something, in the order of the text. `read` are the names that the model
 * reads; without them the weights of the name models decide alone.
 */
export function find(document: Tagged, lexicon: Lexicon, models: NameModels, read?: readonly NameReading[]): Found {
  const readable = document.sentences.filter(({ kind }) => kind !== "debris").map(({ index }) => index);
  const sentences = tokensBySentence(document);
  const names = findNames(
    document,
    readable.map((index) => sentences[index] ?? []),
    lexicon,
    models[document.language],
    read,
  );
  const taken = tokensIn(names);
  const inText = new Set(readable);
  const others = [
    ...findRoles(document, taken, lexicon),
    ...openCountries(taken, { tokens: document.tokens, lexicon, readable: inText }),
    ...findPronouns(document),
    ...findEvents(document, taken, lexicon),
  ];
  const drafts = [...names, ...others].filter(({ head }) => inText.has(document.tokens[head]?.sentence ?? -1));
  return { ...document, mentions: number(drafts, document.tokens) };
}

function tokensBySentence({ tokens, sentences }: Tagged): readonly (readonly Token[])[] {
  const lists: Token[][] = sentences.map(() => []);
  for (const token of tokens) lists[token.sentence]?.push(token);
  return lists;
}

function number(drafts: readonly DraftMention[], tokens: readonly Token[]): readonly Mention[] {
  const sorted = [...drafts].sort((a, b) => a.from - b.from || b.to - a.to);
  const mentions = sorted.map((draft, index): Mention => ({
    ...draft,
    index,
    sentence: tokens[draft.head]?.sentence ?? 0,
    start: tokens[draft.from]?.start ?? 0,
    end: tokens[draft.to - 1]?.end ?? 0,
  }));
  return mentions.map((mention) => withInner(mention, mentions));
}

/** Mentions are sorted by start, so those inside one follow it closely. */
function withInner(mention: Mention, all: readonly Mention[]): Mention {
  const inner: number[] = [];
  for (let at = mention.index + 1; at < all.length && (all[at]?.from ?? 0) < mention.to; at += 1) {
    if ((all[at]?.to ?? 0) <= mention.to) inner.push(at);
  }
  return inner.length === 0 ? mention : { ...mention, inner };
}
