import { describe, expect, it } from "vitest";
import { openStages } from "../pipeline.ts";
import type { Related } from "../document.ts";
import { relate } from "./relate.ts";

const stages = openStages();

const read = (text: string, language: "de" | "en" = "de"): Related =>
  relate(stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language }), () => 1, 0.4);

/** Statements as "TYPE source > target (modality, speaker)". */
const said = ({ claims, entities }: Related): string[] =>
  claims.map(({ type, source, target, modality, speaker }) => {
    const by = speaker === undefined ? "" : `, ${entities[speaker]?.name}`;
    return `${type} ${entities[source]?.name} > ${entities[target]?.name} (${modality}${by})`;
  });

describe("relate", () => {
  it.each([
    ["de", "Angela Holm und Karl Voss trafen sich. Beide kritisierten den Umbau.", ["Angela Holm", "Karl Voss"]],
    ["de", "Angela Holm und Karl Voss berieten lange. Sie kritisierten den Umbau.", ["Angela Holm", "Karl Voss"]],
    ["de", "Demonstranten zogen durch Porto. Sie kritisierten den Umbau.", ["Demonstranten"]],
    ["en", "Ann Holm and Karl Voss met on Monday. Both criticized the reform.", ["Ann Holm", "Karl Voss"]],
    ["en", "Protesters marched through Porto. They criticized the reform.", ["Protesters"]],
    // Who is meant is not clear: nobody, or one person.
    ["en", "Ann Holm left Porto on Monday. They criticized the reform.", []],
    ["de", "Ministerin Angela Holm lobte Karl Voss. Sie kritisierte den Umbau.", ["Angela Holm"]],
    ["de", "Die Minister reisten ab, die Kritiker blieben. Sie kritisierten den Umbau.", []],
  ] as const)(
    "takes a pronoun in the plural for the subject of the sentence before: %s %s",
    (language, text, sources) => {
      const { claims, entities } = read(text, language);
      const critics = claims.filter(({ type }) => type === "CRITICIZED").map(({ source }) => entities[source]?.name);
      expect(critics).toEqual(sources);
    },
  );

  it("leaves a negation to the infinitive that it stands before", () => {
    expect(said(read("President Ana Costa urged Chancellor Jonas Keller not to resign.", "en"))).toEqual([
      "CONTACTED Ana Costa > Jonas Keller (asserted)",
    ]);
  });

  it("gives the whole sentence as evidence, character by character", () => {
    const sentence = "Präsidentin Ana Costa telefonierte am Dienstag mit Kanzler Jonas Keller.";
    const related = read(`${sentence} Danach regnete es.`);
    expect(related.claims.map(({ start, end }) => related.text.slice(start, end))).toEqual([sentence]);
  });

  it("tells source from target in a passive", () => {
    expect(said(read("Minister Karl Voss wurde am Montag von Präsidentin Ana Costa scharf kritisiert."))).toEqual([
      "CRITICIZED Ana Costa > Karl Voss (asserted)",
    ]);
  });

  it("takes a meeting that is still to come for planned", () => {
    expect(said(read("Kanzler Jonas Keller will am Freitag Präsidentin Ana Costa treffen."))).toEqual([
      "CONTACTED Jonas Keller > Ana Costa (planned)",
    ]);
  });

  it("takes a meeting that did not take place for negated", () => {
    expect(said(read("Kanzler Jonas Keller traf Präsidentin Ana Costa nicht."))).toEqual([
      "CONTACTED Jonas Keller > Ana Costa (negated)",
    ]);
  });

  it("takes hearsay for alleged", () => {
    expect(said(read("Kanzler Jonas Keller soll Präsidentin Ana Costa getroffen haben."))).toEqual([
      "CONTACTED Jonas Keller > Ana Costa (alleged)",
    ]);
  });

  it("names the one whose word it is", () => {
    expect(
      said(read("Laut der Abgeordneten Lena Brandt traf Kanzler Jonas Keller die Präsidentin Ana Costa.")),
    ).toEqual(["CONTACTED Jonas Keller > Ana Costa (asserted, Lena Brandt)"]);
  });

  it.each([
    // Without an article the noun may be one or several; the verb tells.
    ["Kritiker verurteilten die Pläne der Ministerin.", "CRITICIZED Kritiker > Pläne der Ministerin (asserted)"],
    ["Mehrere hundert Schüler protestierten gegen den Umbau.", "CRITICIZED Mehrere hundert Schüler > Umbau (asserted)"],
    // What stands first is the subject where the forms do not tell.
    ["Die Opposition kritisierte die Regierung.", "CRITICIZED Opposition > Regierung (asserted)"],
    ["Den Entwurf nannte die Opposition undemokratisch.", "CRITICIZED Opposition > Entwurf (asserted)"],
    // Two common nouns in a row are two objects.
    ["Minister Karl Voss warf dem Richter Parteilichkeit vor.", "CRITICIZED Karl Voss > Richter (asserted)"],
    // What the clause below is about is criticized.
    [
      "Ministerin Lena Brandt kritisierte, die Brauerei Holm AG habe die Frist versäumt.",
      "CRITICIZED Lena Brandt > Brauerei Holm AG (asserted)",
    ],
    // A country that does nothing else is somebody where it is spoken with.
    [
      "Präsidentin Ana Costa forderte Verhandlungen und sprach am Dienstag lange mit Island.",
      "CONTACTED Ana Costa > Island (asserted)",
    ],
    // Before the verb stands one phrase only, so a name beside the subject is no object.
    ["Der Forscher Ralf Holm riet Karl Voss zur Ruhe.", "CONTACTED Ralf Holm > Karl Voss (asserted)"],
    // Adverbs of two words are no phrases.
    [
      "Die Abgeordnete Lena Brandt kritisierte unter anderem die Dauer der Prüfung.",
      "CRITICIZED Lena Brandt > Dauer der Prüfung (asserted)",
    ],
  ])("reads German: %s", (text, expected) => {
    expect(said(read(text))).toContain(expected);
  });

  it("calls a group as the text does, with how many they are", () => {
    const { entities, claims } = read("Gegen die Steuer demonstrierten mehr als 300 Bäuerinnen.");
    const group = entities[claims[0]?.source ?? -1];
    expect(group?.name).toBe("mehr als 300 Bäuerinnen");
    expect(group?.unnamed).toBe(true);
  });

  it("says nothing where nobody is said to have accused", () => {
    expect(said(read("Minister Karl Voss wird Untätigkeit vorgeworfen."))).toEqual([]);
  });
});

describe("English sentences", () => {
  it.each([
    [
      "lend the subject of the main clause to a participle that opens them",
      "Speaking to the lawyer Paul Ritter, Minister Maria Lang said nothing.",
      "CONTACTED Maria Lang > Paul Ritter (asserted)",
    ],
    [
      "take an apposition for the one who acts, not for the letter",
      "Minister Maria Lang sent the letter to her lawyer, Paul Ritter, in March.",
      "CONTACTED Maria Lang > Paul Ritter (asserted)",
    ],
    [
      "find the verb of a reported clause behind an apposition",
      "Minister Karl Voss said that President Ana Costa, the head of state, met Chancellor Jonas Keller.",
      "CONTACTED Ana Costa > Jonas Keller (asserted, Karl Voss)",
    ],
    [
      "take contact that is denied for negated",
      "Minister Karl Voss denied that he met the lawyer Paul Ritter.",
      "CONTACTED Karl Voss > Paul Ritter (negated)",
    ],
    [
      "take contact that is refused for negated",
      "Minister Karl Voss refused to meet the lawyer Paul Ritter.",
      "CONTACTED Karl Voss > Paul Ritter (negated)",
    ],
    [
      "take contact that is told of somebody for alleged",
      "Minister Karl Voss is said to have met the lawyer Paul Ritter.",
      "CONTACTED Karl Voss > Paul Ritter (alleged)",
    ],
  ])("%s", (_, text, expected) => {
    expect(said(read(text, "en"))).toContain(expected);
  });

  it("do not take what a lawyer says for the word of another lawyer's client", () => {
    const told = said(read("Paul Ritter, a lawyer representing Maria Lang, told the doctor Ana Costa nothing.", "en"));
    expect(told).toEqual(["CONTACTED Paul Ritter > Ana Costa (asserted)"]);
  });
});
