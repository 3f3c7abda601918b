import type { Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameSpan } from "./name-spans.ts";

/**
 * Parts a German genitive from what it owns: "Barack Obamas Wunsch" names Barack Obama, "Kosovos Hashim Thaçi" only
 * Hashim Thaçi.
 */
export function cutGenitives(span: NameSpan, tokens: readonly Token[], lexicon: Lexicon): NameSpan {
  const words = tokens.slice(span.from, span.to).map(({ text }) => text);
  if (span.type !== "Person" || words.length < 2) return span;
  if (isCountryGenitive(words[0] ?? "", lexicon)) return { ...span, from: span.from + 1 };
  const thing = words.findIndex(
    (word, at) =>
      at > 0 &&
      isGenitive(words[at - 1] ?? "", lexicon) &&
      (isThing(word, lexicon) || (at > 1 && isOwned(words[at - 1] ?? "", word, lexicon))),
  );
  return thing < 0 ? span : { ...span, to: span.from + thing };
}

/** Hans, Matthias and Alois end like genitives and own nothing: Matthias Ritterbusch is one man, though Ritterbusch may be a bush. */
const isGenitive = (word: string, { names }: Lexicon): boolean =>
  /[sxzß]['’]?$/u.test(word) && names.firstName(word) === undefined;

/** "Barack Obamas Wunsch": behind what is a surname only without its s, even what could be one is owned. */
const isOwned = (owner: string, word: string, { german, names }: Lexicon): boolean =>
  !names.isSurname(owner) && names.isSurname(owner.slice(0, -1)) && german.nounReadings(word).length > 0;

const isCountryGenitive = (word: string, { names }: Lexicon): boolean =>
  ![undefined, word].includes(names.country(word));

function isThing(word: string, { german, names }: Lexicon): boolean {
  if (names.role(word, "de") !== undefined) return true;
  if (names.firstName(word) !== undefined || names.isSurname(word)) return false;
  return german.nounReadings(word).length > 0 || german.compoundReadings(word).length > 0;
}
