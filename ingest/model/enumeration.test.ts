import { describe, expect, it } from "vitest";
import { enumerations } from "./enumeration.ts";
import { shape, type FoundMention } from "./found-mention.ts";
import { wordsOf } from "./words.ts";

/** Every capitalised word but the first of the sentence is a person's name. */
function rowsOf(text: string): readonly (readonly string[] | undefined)[] {
  const words = wordsOf(text, [{ start: 0, end: text.length }]);
  const mentions: FoundMention[] = words.flatMap((word, start) =>
    /^\p{Lu}/u.test(word.text)
      ? [{ start, end: start + 1, shape: shape.personName, score: 1, words: [word.text] }]
      : [],
  );
  const rows = enumerations(words, mentions, (index) => index);
  return rows.map((row) => row?.flatMap((index) => mentions[index]?.words ?? []));
}

describe("enumerations", () => {
  it("hold everyone who is named side by side", () => {
    const row = ["Abel", "Behn", "Crone"];
    expect(rowsOf("Abel, Behn und Crone rügten Dorn")).toEqual([row, row, row, undefined]);
  });

  it("are not made by commas alone", () => {
    expect(rowsOf("Abel, Behn, rügten Dorn")).toEqual([undefined, undefined, undefined]);
  });
});
