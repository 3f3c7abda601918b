import { describe, expect, it } from "vitest";
import type { Resolved } from "../document.ts";
import { find, loadNameModels } from "../find/find.ts";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { split } from "../split/split.ts";
import { loadTaggers, tag } from "../tag/tag.ts";
import { resolve } from "./resolve.ts";

const lexicon = loadLexicon();
const taggers = loadTaggers();
const models = loadNameModels();
const read = (text: string, language: "de" | "en" = "de"): Resolved =>
  resolve(find(tag(split({ text, title: "", language }), lexicon, taggers), lexicon, models), lexicon);
const people = ({ entities }: Resolved): readonly string[] =>
  entities.filter(({ type }) => type === "Person").map(({ name }) => name);
/** Name of the entity that the first mention with this text means. */
const meaning = (document: Resolved, text: string, at = 0): string | undefined => {
  const mention = document.mentions.filter(({ start, end }) => document.text.slice(start, end) === text)[at];
  return document.entities[document.entityOf[mention?.index ?? -1] ?? -1]?.name;
};

describe("names", () => {
  it("joins surname and genitive with the full name", () => {
    const document = read("Klara Wiesner kam nach Bern. Wiesner sprach lange. Wiesners Rede gefiel.");
    expect(people(document)).toEqual(["Klara Wiesner"]);
    expect(meaning(document, "Wiesner")).toBe("Klara Wiesner");
  });

  it("keeps the junior apart from the senior", () => {
    const document = read(
      "Donald Trump schwieg. Donald Trump junior sprach mit der Presse. Trump verteidigte seinen Sohn.",
    );
    expect(people(document)).toEqual(["Donald Trump", "Donald Trump junior"]);
    expect(meaning(document, "Trump")).toBe("Donald Trump");
  });

  it("leaves a surname open that two people bear", () => {
    const text =
      "Klara Wiesner und Peter Wiesner kamen nach Bern. Sie blieben. Es regnete. Es war kalt. Dann ging der Abend zu Ende. Wiesner sprach.";
    expect(meaning(read(text), "Wiesner")).toBeUndefined();
  });

  it("joins an acronym in brackets with its name", () => {
    const { entities } = read("Der Bundesnachrichtendienst (BND) wies das zurück. Der BND schwieg.");
    expect(entities.filter(({ type }) => type === "Organization")).toHaveLength(1);
  });
});

describe("roles and pronouns", () => {
  it("finds whom a role means by the title before the name", () => {
    const document = read(
      "Außenministerin Klara Wiesner traf Präsident Jonas Keller. Die Außenministerin lobte das Gespräch.",
    );
    expect(meaning(document, "Die Außenministerin")).toBe("Klara Wiesner");
  });

  it("tells two presidents apart by their countries", () => {
    const document = read(
      "US-Präsident Donald Trump traf den russischen Präsidenten Wladimir Putin. Der russische Präsident bestritt das.",
    );
    expect(meaning(document, "Der russische Präsident")).toBe("Wladimir Putin");
  });

  it("follows pronouns by gender", () => {
    const document = read("Klara Wiesner traf Jonas Keller. Sie lobte ihn.");
    expect(meaning(document, "Sie")).toBe("Klara Wiesner");
    expect(meaning(document, "ihn")).toBe("Jonas Keller");
  });

  it("leaves open whether an object is somebody of the sentence before or a thing of its own", () => {
    const text = "Jonas Keller kam nach Bern. Die Regierung war bestürzt über den Vorfall und verurteilte ihn.";
    expect(meaning(read(text), "ihn")).toBeUndefined();
    const other = "Jonas Keller kam nach Bern. Die Regierung war bestürzt über die Lage und verurteilte ihn.";
    expect(meaning(read(other), "ihn")).toBe("Jonas Keller");
  });

  it("takes the delegation of another country for another one", () => {
    const text =
      "Die US-Delegation kam nach Bern. Die deutsche Delegation wartete. Die amerikanische Delegation schwieg.";
    expect(meaning(read(text), "Die deutsche Delegation")).toBeUndefined();
    expect(meaning(read(text), "Die amerikanische Delegation")).toBe("US-Delegation");
  });

  it("takes no body and no several for a person", () => {
    const document = read("Der Vorstand der Holm AG trat zurück. Jonas Keller blieb. Sie kritisierten ihn.");
    expect(meaning(document, "ihn")).toBe("Jonas Keller");
    expect(meaning(document, "Sie")).toBeUndefined();
  });

  it("takes an age for whoever the article gives it to", () => {
    const text =
      "Der 34-jährige Jonas Keller und die 41-jährige Klara Wiesner kamen nach Bern. Die 41-Jährige schwieg.";
    expect(meaning(read(text), "Die 41-Jährige")).toBe("Klara Wiesner");
    const bracketed = "Jonas Keller (52) kam nach Bern. Der 52-Jährige schwieg. Die 52-Jährige schwieg.";
    expect(meaning(read(bracketed), "Der 52-Jährige")).toBe("Jonas Keller");
    expect(meaning(read(bracketed), "Die 52-Jährige")).toBeUndefined();
    const other = "Der 34-jährige Jonas Keller kam nach Bern. Der 41-Jährige schwieg.";
    expect(meaning(read(other), "Der 41-Jährige")).toBeUndefined();
  });

  it("makes no entity of a role that nobody fills", () => {
    expect(people(read("Der Minister schwieg."))).toEqual([]);
  });

  it("does the same in English", () => {
    const document = read("Senator Laura Finch met Mayor Peter Cole. She criticised the mayor.", "en");
    expect(meaning(document, "She")).toBe("Laura Finch");
    expect(meaning(document, "the mayor")).toBe("Peter Cole");
  });
});
