import { describe, expect, it } from "vitest";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { split } from "../split/split.ts";
import { loadTaggers, tag } from "./tag.ts";

const lexicon = loadLexicon();
const taggers = loadTaggers();

const posOf = (text: string, word: string): string | undefined =>
  tag(split({ text, title: "", language: "de" }), lexicon, taggers).tokens.find((token) => token.text === word)
    ?.readings[0]?.pos;

describe("the finite verb", () => {
  it.each([
    ["Bundeskanzlerin Ada Quandt kritisierte Außenminister Bertram Falk.", "kritisierte"],
    ["Der Verband kritisierte am Dienstag Ministerin Ada Quandt scharf.", "kritisierte"],
  ])("is found in %s", (text, verb) => {
    expect(posOf(text, verb)).toBe("VERB");
  });

  it("is not made of a participle before its noun", () => {
    expect(posOf("Die kritisierte Ministerin Ada Quandt trat zurück.", "kritisierte")).not.toBe("VERB");
  });
});
