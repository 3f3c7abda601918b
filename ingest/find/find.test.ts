import { describe, expect, it } from "vitest";
import type { Found, Mention } from "../document.ts";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { split } from "../split/split.ts";
import { loadTaggers, tag } from "../tag/tag.ts";
import { find, loadNameModels } from "./find.ts";

const lexicon = loadLexicon();
const taggers = loadTaggers();
const models = loadNameModels();
const read = (text: string, language: "de" | "en" = "de"): Found =>
  find(tag(split({ text, title: "", language }), lexicon, taggers), lexicon, models);
const texts = (document: Found, passes: (mention: Mention) => boolean): readonly string[] =>
  document.mentions.filter(passes).map(({ start, end }) => document.text.slice(start, end));
const names = (text: string, type: string, language: "de" | "en" = "de"): readonly string[] =>
  texts(read(text, language), (mention) => mention.kind === "name" && mention.type === type);

describe("persons", () => {
  it.each([
    ["Außenministerin Klara Wiesner traf am Montag den Gesandten Tomas Brandt.", ["Klara Wiesner", "Tomas Brandt"]],
    ["Der Anwalt Prof. Dr. Jonas Keller widersprach.", ["Jonas Keller"]],
    ["Präsident Donald Trump kritisierte Wladimir Putin.", ["Donald Trump", "Wladimir Putin"]],
  ])("are found without their titles: %s", (text, expected) => {
    expect(names(text, "Person")).toEqual(expected);
  });

  it("lose what a genitive owns", () => {
    expect(names("Angela Merkels Sprecher sagte am Montag ab.", "Person")).toEqual(["Angela Merkels"]);
  });

  it.each([
    // A first name that ends like a genitive owns nothing.
    ["Matthias Ritterbusch kam nach Bern.", ["Matthias Ritterbusch"]],
    ["Bürgermeister Hans Rauch kam nach Bern.", ["Hans Rauch"]],
    ["Die Grüne Klara Wiesner und der Däne Poul Brandt kamen nach Bern.", ["Klara Wiesner", "Poul Brandt"]],
    ["Fraktionsgeschäftsführer Kay-Uwe Struckmann kam nach Bern.", ["Kay-Uwe Struckmann"]],
    ["Anwältin Dr. Klara Wiesner warf dem Zeugen Arroganz vor.", ["Klara Wiesner"]],
  ])("are whole and without what they are: %s", (text, expected) => {
    expect(names(text, "Person")).toEqual(expected);
  });

  it("are found behind offices of several words in English", () => {
    const text = "House Speaker Laura Finch and Community Services Minister Peter Cole met the Dane Paul Brandt.";
    expect(names(text, "Person", "en")).toEqual(["Laura Finch", "Peter Cole", "Paul Brandt"]);
  });

  it("are found in English", () => {
    expect(names("Senator Laura Finch said she had met Mayor Peter Cole.", "Person", "en")).toEqual([
      "Laura Finch",
      "Peter Cole",
    ]);
  });

  it("are found by their surname again, where the article names them in full", () => {
    const text = "Foreign Minister Sergey Lavrov arrived. Lavrov met Crown Prince Muhammad bin Salman in Riyadh.";
    expect(names(text, "Person", "en").filter((name) => name.endsWith("Lavrov"))).toEqual(["Sergey Lavrov", "Lavrov"]);
  });

  it.each([
    [
      "Donald Trump landed on Monday. Vladimir Putin waited. A Trump Putin summit had been planned.",
      ["Trump", "Putin"],
    ],
    ["Maria Trump landed on Monday. A Trump Putin summit had been planned.", ["Trump Putin"]],
  ])("are two where two surnames of the article stand side by side, and one otherwise: %s", (text, expected) => {
    const summit = text.indexOf("A Trump");
    const found = read(text, "en").mentions.filter(
      ({ kind, type, start }) => kind === "name" && type === "Person" && start > summit,
    );
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it.each([
    ["Vorstandschefin Ulrike Freifrau von Stetten bestritt das.", ["Ulrike Freifrau von Stetten"]],
    [
      "Karl-Theodor Freiherr von und zu Holm traf Otto Graf Lohe.",
      ["Karl-Theodor Freiherr von und zu Holm", "Otto Graf Lohe"],
    ],
    ["Dessen Vorsitzender Birger Ostermann schwieg.", ["Birger Ostermann"]],
    ["Es war ein Empfang bei Königin Elisabeth II. Sie schwieg.", ["Elisabeth II"]],
  ])(
    "are found with titles of nobility, numbers of rulers and surnames that read like compounds: %s",
    (text, expected) => {
      expect(names(text, "Person")).toEqual(expected);
    },
  );

  it("are not places", () => {
    expect(names("Sie reiste am Montag nach Hamburg und nach Italien.", "Person")).toEqual([]);
  });
});

describe("organizations", () => {
  it.each([
    ["Officials for Puerto Rico met in Boston. Many Hong Kongers turned out."],
    ["Violations of the Tenure of Office Act of 1867 were named."],
    ["He asked the Republican Senate Majority Leader again."],
  ])("are no part of a place, no law and no office: %s", (text) => {
    expect(names(text, "Organization", "en")).toEqual([]);
    expect(names(text, "Person", "en")).toEqual([]);
  });

  it.each([
    ["Die SPD und das Auswärtige Amt wiesen die Kritik zurück.", ["SPD", "Auswärtige Amt"]],
    ["Die griechische Regierung bestritt das.", ["griechische Regierung"]],
  ])("are found by list and shape: %s", (text, expected) => {
    expect(names(text, "Organization")).toEqual(expected);
  });

  it.each([
    [
      "Regierungsvertreter machen die größte Oppositionspartei „Koalition für Einheit und Entwicklung“ (KEE) dafür verantwortlich.",
      "Koalition für Einheit und Entwicklung",
    ],
    [
      "Das kritisierte der Bundesverband der Pharmazeutischen Industrie (BPI).",
      "Bundesverband der Pharmazeutischen Industrie",
    ],
    ["Der Minister traf die ver.di am Montag.", "ver.di"],
    ["Kritik kam vom Deutschen Zentralverein homöopathischer Ärzte.", "Deutschen Zentralverein homöopathischer Ärzte"],
  ])("reach as far as marks, acronyms and genitives say: %s", (text, expected) => {
    expect(names(text, "Organization")).toContain(expected);
  });

  it.each([
    // By what they are for, and by the capital where they sit.
    ["Karl Voss lobte das Bundesamt für Wehrbeschaffung.", "Bundesamt für Wehrbeschaffung"],
    ["Der Bund für Umwelt und Naturschutz schwieg.", "Bund für Umwelt und Naturschutz"],
    ["Die Regierung in Peking schwieg.", "Regierung in Peking"],
    // By all words of a listed name, and by a title that tells the news.
    ["Ein Sprecher des Auswärtigen Amts schwieg.", "Auswärtigen Amts"],
    ["Laut „Holmer Post“ kam niemand.", "Holmer Post"],
    ["Niemand kam, berichtete die „Neue Holmer Post“.", "Neue Holmer Post"],
    // By the name behind what it is.
    ["Die Umweltorganisation Greenpeace schwieg.", "Greenpeace"],
  ])("are found whole: %s", (text, expected) => {
    expect(names(text, "Organization")).toEqual([expected]);
  });

  it.each([
    ["Karl Voss kritisierte das Bundesamt für Versäumnisse.", "Bundesamt für Versäumnisse"],
    ["Er sah den „Tatort“ am Sonntag.", "Tatort"],
  ])("are not what else stands there: %s", (text, other) => {
    expect(names(text, "Organization")).not.toContain(other);
  });

  it.each([
    ["Das BKW bestritt den Bericht.", "de", "BKW"],
    ["Wikinews approached the NTXB on Monday.", "en", "NTXB"],
  ] as const)("are acronyms behind an article: %s", (text, language, expected) => {
    expect(names(text, "Organization", language)).toContain(expected);
  });

  it.each([
    ["The Daily Tribune of Lagos denied the report.", "Daily Tribune of Lagos"],
    ["The Daily Harvest of Lagos denied the report.", "Daily Harvest"],
  ])("run on over an “of” where a word says that it is a newspaper, and not otherwise: %s", (text, expected) => {
    expect(names(text, "Organization", "en")).toContain(expected);
  });

  it("are no acronyms of things and offices", () => {
    const { mentions } = read("The company replaced the DNA test and the CEO resigned.", "en");
    expect(mentions.filter(({ rule }) => rule === "acronym")).toEqual([]);
  });

  it("end before what they get and before the day", () => {
    expect(names("Ärzte schickten dem Spital Patienten.", "Organization")).not.toContain("Spital Patienten");
    expect(names("Die Klinik Nord schweigt.", "Organization")).toEqual(["Klinik Nord"]);
    const text = "He told the Commerce Committee on Wednesday that the law was wrong.";
    expect(names(text, "Organization", "en")).toEqual(["Commerce Committee"]);
  });

  it("count a country only where it acts", () => {
    expect(names("Russland wies den Vorwurf zurück.", "Organization")).toEqual(["Russland"]);
    expect(names("Das Unglück geschah in Russland.", "Organization")).toEqual([]);
  });
});

describe("roles, pronouns and events", () => {
  it("finds role nouns with gender and number", () => {
    const { mentions, text } = read("Der Kandidatensohn schwieg, die Sprecherin nicht.");
    const roles = mentions.filter(({ kind, type }) => kind === "role" && type === "Person");
    expect(roles.map(({ start, end, gender, number }) => [text.slice(start, end), gender, number])).toEqual([
      ["Der Kandidatensohn", "m", "sg"],
      ["die Sprecherin", "f", "sg"],
    ]);
  });

  it("marks possessives apart from personal pronouns", () => {
    const document = read("Er rief seinen Vater an.");
    expect(document.mentions.filter(({ kind }) => kind === "pronoun").map(({ rule }) => rule)).toEqual([
      "personal",
      "possessive",
    ]);
  });

  it("leaves out of an event with whom something is done beside it", () => {
    expect(texts(read("Im Wahlkampf mit Klara Wiesner traf er Tomas Brandt."), ({ kind }) => kind === "event")).toEqual(
      ["Wahlkampf"],
    );
  });

  it("tells what something meets with from what it is about", () => {
    const events = (text: string): readonly string[] => texts(read(text), ({ kind }) => kind === "event");
    expect(events("Das Vorhaben stieß auf Kritik.")[0]).toBe("Das Vorhaben");
    expect(events("Die Reaktion auf die Proteste kam spät.")[0]).toBe("Die Reaktion auf die Proteste");
  });

  it("takes an event with its complement", () => {
    expect(texts(read("Das Treffen mit Klara Wiesner fand nicht statt."), ({ kind }) => kind === "event")).toEqual([
      "Das Treffen mit Klara Wiesner",
    ]);
  });

  it("finds nothing in page debris", () => {
    expect(read("Stand: 03.05.2024 10:00 Uhr").mentions).toEqual([]);
  });
});
