import type { Language } from "#schema/ontology.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** Parts of speech that the lexicon knows for a form, joined with `|`; empty for an unknown word. */
export function allowedTags(word: string, language: Language, lexicon: Lexicon): string {
  const readings = language === "de" ? lexicon.german.readings(word) : lexicon.english.readings(word);
  return [...new Set(readings.map(({ pos }) => pos))].sort().join("|");
}
