import { describe, expect, it } from "vitest";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { split } from "../split/split.ts";
import { loadTaggers, tag } from "../tag/tag.ts";
import { find, loadNameModels } from "./find.ts";

const lexicon = loadLexicon();
const taggers = loadTaggers();
const models = loadNameModels();

function bodies(text: string, language: "de" | "en" = "de"): readonly string[] {
  const { mentions } = find(tag(split({ text, title: "", language }), lexicon, taggers), lexicon, models);
  return mentions
    .filter(({ kind, type }) => kind === "name" && type === "Organization")
    .map(({ start, end }) => text.slice(start, end));
}

describe("Bodies by what they are", () => {
  it.each([
    ["Lena Brandt lobte den Fernsehsender bTV.", "bTV"],
    ["Lena Brandt lobte den Zellstoffkonzern Celpar.", "Celpar"],
    ["Lena Brandt lobte den Kartonhersteller Kymenlaakson Kartonki.", "Kymenlaakson Kartonki"],
    ["Lena Brandt lobte die Bewegung „Anständiges Holm“.", "Anständiges Holm"],
    ["Lena Brandt lobte das Branchenblatt Bok og Marked.", "Bok og Marked"],
    ["Lena Brandt lobte das Nachrichtenmagazin Der Beobachter.", "Der Beobachter"],
  ])("are named without it: %s", (text, expected) => {
    expect(bodies(text)).toContain(expected);
  });

  it("go on through a list up to its last one", () => {
    expect(bodies("Lena Brandt lobte die Firmen Celpar, Jurazem und Calcaro.")).toEqual([
      "Celpar",
      "Jurazem",
      "Calcaro",
    ]);
  });

  it.each([
    ["Lena Brandt lobte die Firmen Celpar und Jurazem, Karl Meier kritisierte sie."],
    ["Lena Brandt lobte die Firmen Celpar und Jurazem und Karl Meier."],
    ["Lena Brandt lobte die Firmen Celpar, Karl Meier und Jurazem."],
  ])("are none of the people beside them: %s", (text) => {
    expect(bodies(text)).not.toContain("Karl Meier");
  });

  it("keep it where it is part of the name", () => {
    expect(bodies("Lena Brandt lobte die Gewerkschaft Deutscher Bauern.")).not.toContain("Deutscher Bauern");
  });

  it("are named without it in English", () => {
    expect(bodies("The port company Tyne Harbours criticised the minister.", "en")).toContain("Tyne Harbours");
  });
});
