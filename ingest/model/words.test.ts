import { describe, expect, it } from "vitest";
import { wordsOf } from "./words.ts";

const cut = (text: string): readonly string[] =>
  wordsOf(text, [{ start: 0, end: text.length }]).map(({ text: word }) => word);

describe("words", () => {
  it("have exact UTF-16 offsets, also behind characters of two units", () => {
    const text = "😀 Ødegård-Quist (𝒜) rief O’Hara an. Sie schwieg.";
    const sentences = [
      { start: 0, end: 38 },
      { start: 39, end: text.length },
    ];
    const words = wordsOf(text, sentences);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text));
    expect(words.at(-2)?.text).toBe("schwieg");
    expect(words.at(-2)?.sentence).toBe(1);
  });

  it("keep hyphens and apostrophes inside, marks apart", () => {
    expect(cut("„Trump-Sohn“, sagte O'Hara's Anwalt...")).toEqual([
      "„",
      "Trump-Sohn",
      "“",
      ",",
      "sagte",
      "O'Hara's",
      "Anwalt",
      ".",
      ".",
      ".",
    ]);
  });

  it("are read only inside the sentences that were handed in", () => {
    expect(wordsOf("Eins zwei drei", [{ start: 5, end: 9 }]).map(({ start }) => start)).toEqual([5]);
  });
});
