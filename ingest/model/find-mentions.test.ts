import { describe, expect, it } from "vitest";
import { findMentions } from "./find-mentions.ts";
import { matrix } from "./network.ts";
import { wordsOf } from "./words.ts";

/** Mentions of a text whose words have these tags. */
function mentionsIn(text: string, tags: readonly number[]): readonly string[] {
  const chances = tags.flatMap((tag) => Array.from({ length: 11 }, (_, one) => (one === tag ? 0 : -20)));
  const scores = [{ tags: matrix(Float32Array.from(chances), 11) }];
  const words = wordsOf(text, [{ start: 0, end: text.length }]);
  return findMentions(words, [{ first: 0, fresh: 0 }], scores).map(({ words: spelled }) => spelled.join(" "));
}

describe("mentions of the model", () => {
  it("begin and end with a word of their own, whatever the tagger takes along", () => {
    expect(mentionsIn("Ärzten und Kranken", [7, 8, 0])).toEqual(["Ärzten"]);
    expect(mentionsIn("doctors and nurses", [0, 7, 8])).toEqual(["nurses"]);
    expect(mentionsIn("„Holmer Post“", [5, 6, 6, 6])).toEqual(["Holmer Post"]);
  });

  it("keep a conjunction inside and the full stop of an abbreviation", () => {
    expect(mentionsIn("Amt für Bau und Verkehr", [5, 6, 6, 6, 6])).toEqual(["Amt für Bau und Verkehr"]);
    expect(mentionsIn("Karl Meier Jr.", [1, 2, 2, 2])).toEqual(["Karl Meier Jr ."]);
  });
});
