import { describe, expect, it } from "vitest";
import type { Tagged, Token } from "../document.ts";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { split } from "../split/split.ts";
import { loadTaggers, tag } from "./tag.ts";

const lexicon = loadLexicon();
const taggers = loadTaggers();
const read = (text: string, language: "de" | "en" = "de"): Tagged =>
  tag(split({ text, title: "", language }), lexicon, taggers);
const token = (document: Tagged, text: string): Token => {
  const found = document.tokens.find((one) => one.text === text);
  if (found === undefined) throw new Error(`no token ${text}`);
  return found;
};

describe("tokens", () => {
  it("carry exact offsets", () => {
    const text = "Der US-Präsident (71) wies 1,5 Mio. Vorwürfe „scharf“ zurück. 🙂 Ja!";
    for (const { start, end, text: form } of read(text).tokens) expect(text.slice(start, end)).toBe(form);
  });

  it("part English clitics and keep German compounds whole", () => {
    expect(read("May's aide didn't call.", "en").tokens.map(({ text }) => text)).toEqual([
      "May",
      "'s",
      "aide",
      "did",
      "n't",
      "call",
      ".",
    ]);
    expect(read("Der SPD-Chef ging.").tokens.map(({ text }) => text)).toEqual(["Der", "SPD-Chef", "ging", "."]);
  });

  it("keep the mark of a genitive with its name", () => {
    expect(read("Hans' Plan scheiterte.").tokens[0]?.text).toBe("Hans'");
  });
});

describe("separable verbs", () => {
  it.each([
    ["Vogt wies die Vorwürfe des Rates am Montag entschieden zurück.", "wies", "zurückweisen"],
    ["Sie warf ihm Betrug vor und ging.", "warf", "vorwerfen"],
    ["Der Sprecher räumte Fehler ein.", "räumte", "einräumen"],
    ["Er wies den Vorwurf, er habe gelogen, zurück.", "wies", "zurückweisen"],
    ["Vogt rief am Abend den Minister an.", "rief", "anrufen"],
    ["Die Firma teilte mit, dass sie zahlt.", "teilte", "mitteilen"],
  ])("are joined over the bracket: %s", (text, finite, lemma) => {
    const document = read(text);
    const verb = token(document, finite);
    expect(verb.verb).toBe(lemma);
    const particle = document.tokens[verb.partner ?? -1];
    expect(particle?.verb).toBe(lemma);
    expect(particle?.partner).toBe(verb.index);
  });

  it("leave prepositions alone", () => {
    expect(token(read("Sie warf den Ball vor das Haus."), "warf").verb).toBeUndefined();
  });

  it.each([
    ["Sie haben den Vorwurf zurückgewiesen.", "zurückgewiesen", "zurückweisen", "part"],
    ["Er versuchte, ihn anzurufen.", "anzurufen", "anrufen", "zu"],
    ["Sie sagt, dass er das zurückweist.", "zurückweist", "zurückweisen", "fin"],
  ])("are known in one word: %s", (text, form, lemma, kind) => {
    expect(token(read(text), form).readings[0]).toMatchObject({ lemma, form: kind });
  });
});

describe("readings", () => {
  it("tell Konjunktiv I from the indicative", () => {
    expect(token(read("Vogt sagte, er habe nichts gewusst."), "habe").readings[0]?.mood).toBe("subj1");
    expect(token(read("Ich habe nichts gewusst."), "habe").readings[0]?.mood).toBe("ind");
  });

  it("take no subjunctive for a command", () => {
    const text = "Dass Vogt bedroht worden sei, dementierte die Polizei.";
    expect(token(read(text), "sei").readings[0]?.mood).toBe("subj1");
  });

  it("tell infinitive, participle and finite form by what governs them", () => {
    expect(token(read("Er will den Minister treffen."), "treffen").readings[0]?.form).toBe("inf");
    expect(token(read("Er hat den Minister beraten."), "beraten").readings[0]?.form).toBe("part");
    expect(token(read("Die Minister treffen den Rat."), "treffen").readings[0]?.form).toBe("fin");
  });

  it("narrow the case by the article", () => {
    expect(token(read("Sie traf den Präsidenten."), "Präsidenten").readings[0]?.cases).toEqual(["acc"]);
    expect(token(read("Sie dankte dem Präsidenten."), "Präsidenten").readings[0]?.cases).toEqual(["dat"]);
  });

  it("read compounds by their head", () => {
    expect(token(read("Der Wetterminister kam."), "Wetterminister").readings[0]).toMatchObject({
      gender: "m",
      number: "sg",
    });
  });

  it.each([
    ["She denied the claim.", "denied", "deny"],
    ["He criticised them.", "criticised", "criticise"],
    ["They met in May.", "met", "meet"],
    ["He slammed the plan.", "slammed", "slam"],
  ])("find English infinitives: %s", (text, form, lemma) => {
    expect(token(read(text, "en"), form).readings[0]).toMatchObject({ pos: "VERB", lemma });
  });
});

it("reads a sentence of 50,000 characters and right-to-left text in bounded time", { timeout: 60_000 }, () => {
  const before = process.cpuUsage();
  read("Anna rief Bert an, ".repeat(2700));
  read("שלום עולם 🙂 ".repeat(2000));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(15_000);
});
