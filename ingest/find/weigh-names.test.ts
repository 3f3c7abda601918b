import { expect, it } from "vitest";
import { loadLexicon } from "../lexicon/lexicon.ts";
import type { NameReading } from "../model/reading.ts";
import { split } from "../split/split.ts";
import { loadTaggers, tag } from "../tag/tag.ts";
import type { NameSpan } from "./name-spans.ts";
import { weighNames } from "./weigh-names.ts";

const lexicon = loadLexicon();
const taggers = loadTaggers();

type Name = readonly [text: string, type: NameSpan["type"], score: number];

/** Names as "text: type" that come of what the weights mark and the model reads, each at its first place in the text. */
function weighed(text: string, marked: readonly Name[], read: readonly Name[], language: "de" | "en" = "de"): string[] {
  const { tokens, sentences } = tag(split({ text, title: "", language }), lexicon, taggers);
  const place = (name: string, from = 0): { start: number; end: number } => {
    const start = text.indexOf(name, from);
    return { start, end: start + name.length };
  };
  const spans = marked.map(([name, type, score], i): NameSpan => {
    const again = marked.slice(0, i).filter(([other]) => other === name).length;
    const { start, end } = place(name, again === 0 ? 0 : text.indexOf(name) + 1);
    const inside = tokens.filter((token) => token.start >= start && token.end <= end);
    return { from: inside[0]!.index, to: inside.at(-1)!.index + 1, type, score, rule: "name-model" };
  });
  const names = read.map(([name, type, score]): NameReading => ({ ...place(name), type, score }));
  const readable = new Set(sentences.map(({ index }) => index));
  return weighNames(spans, names, { tokens, language, lexicon, readable }).map(
    ({ from, to, type }) => `${text.slice(tokens[from]!.start, tokens[to - 1]!.end)}: ${type}`,
  );
}

it("drops a person whom the model sees nowhere", () => {
  const text = "Karl Voss sprach am Trafalgar Square.";
  const marked: Name[] = [
    ["Karl Voss", "Person", 0.9],
    ["Trafalgar Square", "Person", 0.9],
  ];
  expect(weighed(text, marked, [["Karl Voss", "Person", 0.9]])).toEqual(["Karl Voss: Person"]);
});

it("keeps a name in every place of the article where the model sees it in one", () => {
  const text = "Karl Voss kam. Karl Voss ging.";
  const marked: Name[] = [
    ["Karl Voss", "Person", 0.9],
    ["Karl Voss", "Person", 0.2],
  ];
  expect(weighed(text, marked, [["Karl Voss", "Person", 0.9]])).toEqual(["Karl Voss: Person", "Karl Voss: Person"]);
});

it("keeps a body that the weights or the lists are sure of", () => {
  const text = "Die Kantonale Vereinigung Holm, der Bergbund und das Ministerium für Verkehr schwiegen.";
  const marked: Name[] = [
    ["Kantonale Vereinigung Holm", "Organization", 0.9],
    ["Bergbund", "Organization", 0.3],
    ["Ministerium für Verkehr", "Organization", 0.3],
  ];
  expect(weighed(text, marked, [])).toEqual([
    "Kantonale Vereinigung Holm: Organization",
    "Ministerium für Verkehr: Organization",
  ]);
});

it("takes borders and kind from the model where it is sure", () => {
  const text = "Speaker of the House Nancy Holm met Pink Meadow.";
  const marked: Name[] = [
    ["House Nancy Holm", "Organization", 0.9],
    ["Pink Meadow", "Person", 0.9],
  ];
  const read: Name[] = [
    ["Nancy Holm", "Person", 0.95],
    ["Pink Meadow", "Organization", 0.65],
  ];
  expect(weighed(text, marked, read, "en")).toEqual(["Nancy Holm: Person", "Pink Meadow: Organization"]);
  const unsure: Name[] = [["Pink Meadow", "Organization", 0.5]];
  expect(weighed(text, [["Pink Meadow", "Person", 0.9]], unsure, "en")).toEqual([]);
});

it("adds what only the model reads where it is sure of it and it looks like a name", () => {
  const text = "Al-Shabaab, Runa Feldhoff, Paris, Helfer und die russische Presse schwiegen.";
  const read: Name[] = [
    ["Al-Shabaab", "Organization", 0.9],
    ["Runa Feldhoff", "Person", 0.8],
    ["Paris", "Organization", 0.95],
    ["Helfer", "Organization", 0.95],
    ["russische", "Organization", 0.95],
  ];
  expect(weighed(text, [], read)).toEqual(["Al-Shabaab: Organization"]);
});
