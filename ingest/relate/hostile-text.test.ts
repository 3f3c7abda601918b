import { describe, expect, it } from "vitest";
import type { Token } from "../document.ts";
import { openStages } from "../pipeline.ts";
import { negativeWord, positiveWord } from "./lexicon/judging-words.ts";
import { groupNoun, looksLikePeople } from "./people-nouns.ts";
import { relate } from "./relate.ts";

const megabyte = (part: string): string => part.repeat(Math.ceil(1_000_000 / part.length));

const cpuSeconds = (act: () => unknown): number => {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1e6;
};

describe("a megabyte of hostile text", { timeout: 300_000 }, () => {
  it.each([["a"], ["un"], ["gegner"], ["ungegen"], ["-"], ["ß"]])(
    "as one word of %j is judged in bounded time",
    (part) => {
      const token: Token = {
        index: 0,
        sentence: 0,
        start: 0,
        end: 1_000_000,
        text: megabyte(part),
        readings: [{ pos: "NOUN", lemma: megabyte(part) }],
      };
      const seconds = cpuSeconds(() => {
        for (const language of ["de", "en"] as const) {
          negativeWord(token, language);
          positiveWord(token, language);
          groupNoun(token, language, "pl");
          looksLikePeople(token, language, "pl");
        }
      });
      expect(seconds).toBeLessThan(10);
    },
  );

  it("as one sentence of phrases that never end is read in bounded time", () => {
    const stages = openStages();
    const text = `Notiz.\n\n${megabyte("dem Minister, der die ")}`;
    expect(cpuSeconds(() => relate(stages({ text, title: "Notiz.", language: "de" }), () => 1, 0.4))).toBeLessThan(90);
  });
});
