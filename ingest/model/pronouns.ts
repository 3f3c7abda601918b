import type { Word } from "./words.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

// The same lists as in training/vocabulary.py: the pair scorer knows exactly these as pronouns.
const pronouns = words(
  "er ihm ihn sie ihr ihnen ihre ihren ihrem ihrer ihres sein seine seinem seinen seiner seines ich mich mir mein meine " +
    "wir uns unser unsere man beide beiden dieser diese diesem diesen jener letzterer deren dessen " +
    "he him his she her hers they them their theirs it its i me my we us our who both",
);
const relative = words("der die das dem den denen welcher welche who which");

/** A pronoun by its form, or a relative pronoun after a comma within the window. */
export function isPronoun(window: readonly Word[], index: number): boolean {
  const word = window[index]?.text.toLowerCase() ?? "";
  return pronouns.has(word) || (relative.has(word) && index > 0 && window[index - 1]?.text === ",");
}
