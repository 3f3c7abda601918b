import type { Scene } from "./ends.ts";
import type { Phrase } from "./grammar/phrase.ts";

/** A phrase and the part of the article that it is read in. */
export type Placed = Readonly<{ scene: Scene; phrase: Phrase }>;

/** Phrases of the sentence before and of this one up to a phrase, in reading order. */
export function phrasesBefore(scene: Scene, { index }: Phrase): readonly Placed[] {
  const { sheet, before } = scene;
  const further = before === undefined ? [] : before.sheet.phrases.map((phrase) => ({ scene: before, phrase }));
  return [...further, ...sheet.phrases.slice(0, index).map((phrase) => ({ scene, phrase }))];
}
