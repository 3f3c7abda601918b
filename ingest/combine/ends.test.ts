import { describe, expect, it } from "vitest";
import type { MentionKind, MentionReading, ModelReading } from "../model/reading.ts";
import { openStages } from "../pipeline.ts";
import { relate } from "../relate/relate.ts";
import { Ends } from "./ends.ts";
import { isSomebodys } from "./model-links.ts";

const stages = openStages();

/** Ends of a text in which the model finds these phrases, each one an entity of its own. */
function endsIn(text: string, ...phrases: readonly (readonly [string, MentionReading["type"], MentionKind])[]) {
  const language = text.includes(" the ") ? "en" : "de";
  const related = relate(stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language }), undefined, 0);
  const mentions = phrases.map(([phrase, type, kind]): MentionReading => {
    const start = related.text.indexOf(phrase);
    return { span: { start, end: start + phrase.length }, type, kind, score: 1 };
  });
  const reading: ModelReading = { mentions, links: [], clusters: mentions.map((_, i) => [i]), statements: [] };
  return { ends: new Ends(related, reading), text: related.text };
}

function named(text: string, phrase: string, type: MentionReading["type"] = "Person") {
  const { ends } = endsIn(text, [phrase, type, "role"]);
  const entity = ends.entities[ends.ofMention(0) ?? -1];
  return entity && { type: entity.type, name: entity.name, aliases: entity.aliases };
}

describe("Ends that only the model finds", () => {
  it("are called by their nominative, and several people are a group", () => {
    expect(named("Gestern lachten sie mit den Häuptlingen des Landes.", "Häuptlingen")).toEqual({
      type: "Organization",
      name: "Häuptlinge des Landes",
      aliases: expect.arrayContaining(["Häuptlingen des Landes"]),
    });
    expect(named("Gestern winkten hohe Zollbeamte ab.", "hohe Zollbeamte")?.type).toBe("Organization");
  });

  it("keep what tells whose or how many they are among their names", () => {
    expect(named("Gestern lachte seine Tochter laut.", "Tochter")).toMatchObject({
      type: "Person",
      aliases: expect.arrayContaining(["seine Tochter"]),
    });
    expect(named("Gestern lachten alle Gemeinden laut.", "Gemeinden", "Organization")?.aliases).toContain(
      "alle Gemeinden",
    );
  });

  it("end with their noun, whatever the model takes into them", () => {
    expect(named("Bei Ärzten und Kranken war Ruhe.", "Ärzten und")).toMatchObject({
      type: "Organization",
      name: "Ärzte",
    });
  });

  it.each([
    ["Gestern lachte Schriftsteller Karl Meier laut.", "Schriftsteller", "Person", "Karl Meier"],
    ["Das stand in der Zeitung „Die Woche“ zu lesen.", "Zeitung", "Organization", "Die Woche"],
    ["Karl Meier kam. Gestern lachte der Sprecher Karl Meiers laut.", "Sprecher", "Person", "Sprecher Karl Meiers"],
    ["Klaus Hans kam. Gestern lachte der Sprecher Klaus Hans’ laut.", "Sprecher", "Person", "Sprecher Klaus Hans’"],
    ["In Leeds the writer Tom Smith accused spoke for an hour.", "writer", "Person", "writer"],
  ] as const)("are whom they stand before: %s", (text, label, type, name) => {
    expect(named(text, label, type)?.name).toBe(name);
  });

  it("are several in a headline, where no sentence tells how many", () => {
    const related = relate(stages({ text: "Musiker lärmen", title: "Musiker lärmen", language: "de" }), undefined, 0);
    const span = { start: 0, end: "Musiker".length };
    const mention: MentionReading = { span, type: "Person", kind: "role", score: 1 };
    const ends = new Ends(related, { mentions: [mention], links: [], clusters: [[0]], statements: [] });
    expect(ends.entities[ends.ofMention(0)!]?.type).toBe("Organization");
  });

  it("are those whose doing a clause tells", () => {
    const { ends, text } = endsIn("Karl Meier sah, dass Maria Lang zu wenig für die Stadt tue.");
    const start = text.indexOf("Maria Lang");
    const actor = ends.actorOf({ start, end: text.indexOf(".", start) });
    expect(ends.entities[actor ?? -1]?.name).toBe("Maria Lang");
    expect(ends.actorOf({ start, end: start + "Maria Lang".length })).toBeUndefined();
  });
});

describe("Phrases that say whose somebody is", () => {
  it.each([
    ["seine Tochter", true],
    ["ihrem Anwalt", true],
    ["his wife", true],
    ["die Tochter", false],
    ["seine Partei", false],
  ])("%s: %s", (phrase, expected) => {
    expect(isSomebodys(phrase)).toBe(expected);
  });
});
