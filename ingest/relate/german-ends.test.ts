import { describe, expect, it } from "vitest";
import { openStages } from "../pipeline.ts";
import { relate } from "./relate.ts";
import { said } from "./test-said.ts";

const stages = openStages();

/** How sure the first statement of a text is where its row is always right. */
const sureness = (text: string): number | undefined =>
  relate(stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language: "de" }), () => 1, 0).claims[0]?.confidence;

describe("German ends without a name", () => {
  it("are surer as people who accuse than as people who are asked for something", () => {
    const accusing = sureness("Kritiker warfen Minister Karl Voss Betrug vor.");
    expect(accusing).toBeGreaterThan(0.8);
    expect(sureness("Minister Karl Voss bat Spaziergänger um Hinweise.")).toBeLessThan(0.5);
  });

  it("are surer as one body, and as people who answer, than as an audience", () => {
    const audience = sureness("Minister Karl Voss schrieb den Anwohnern.") ?? 1;
    expect(sureness("Minister Karl Voss schrieb dem Amt.")).toBeGreaterThan(audience + 0.1);
    expect(sureness("Minister Karl Voss sprach mit den Anwohnern.")).toBeGreaterThan(audience + 0.1);
  });
});

describe("German pronouns for who speaks", () => {
  it.each([
    [
      "Man habe Ministerin Maria Lang zweimal angerufen, sagte Kapitän Karl Voss.",
      "CONTACTED Karl Voss > Maria Lang (alleged)",
    ],
    ["„Ich kritisiere das Gesetz“, sagte Karl Voss.", "CRITICIZED Karl Voss > Gesetz (asserted)"],
    ["„Wir haben kein Geld genommen“, sagte Karl Voss.", "DENIED Karl Voss > Wir haben kein Geld genommen (asserted)"],
  ])("mean them in their own words: %s", (text, statement) => {
    expect(said(text)).toContain(statement);
  });

  it("mean everybody in what is true of all", () => {
    expect(said("Man könne Ministerin Maria Lang anrufen, sagte Kapitän Karl Voss.")).toEqual([]);
    expect(said("„Wir nehmen kein Geld“, sagte Karl Voss.")).toEqual([]);
  });
});

describe("“dieser”", () => {
  it.each([
    [
      "Kanzlerin Maria Lang schrieb Minister Karl Voss. Dieser rief Richterin Eva Horn an.",
      "CONTACTED Karl Voss > Eva Horn (asserted)",
    ],
    [
      "Minister Karl Voss sprach mit Kanzlerin Maria Lang. Diese rief Richterin Eva Horn an.",
      "CONTACTED Maria Lang > Eva Horn (asserted)",
    ],
  ])("is the one named last of its gender: %s", (text, statement) => {
    expect(said(text)).toContain(statement);
  });

  it("stays open where nobody of its gender stands before", () => {
    expect(said("Kanzlerin Maria Lang kam nach Bern. Dieser rief Richterin Eva Horn an.")).toEqual([]);
  });
});

describe("Germans without a name", () => {
  it.each([
    // Bodies and groups that act by a noun of their own.
    ["Auch der Presserat missbilligte den Abdruck.", "CRITICIZED Presserat > Abdruck (asserted)"],
    ["Die Betroffenen kritisierten die Polizei.", "CRITICIZED Betroffenen > Polizei (asserted)"],
    ["Die Familie kritisierte die Polizei.", "CRITICIZED Familie > Polizei (asserted)"],
    // Who speaks stands for the body that the word says, and a city for who governs it.
    [
      "Die EU-Kommission tagte. Ein Kommissionssprecher kritisierte das Gesetz.",
      "CRITICIZED EU-Kommission > Gesetz (asserted)",
    ],
    ["Ein Armeesprecher wies die Vorwürfe zurück.", "DENIED Armee > Vorwürfe (asserted)"],
    ["Innsbruck wirft München vor, seit Jahren zu schweigen.", "CRITICIZED Innsbruck > München (asserted)"],
    // A pronoun means who stands alone in another clause before it.
    [
      "Nachdem der Fahrer den Brand bemerkt hatte, alarmierte er die Feuerwehr.",
      "CONTACTED Fahrer > Feuerwehr (asserted)",
    ],
  ])("are ends: %s", (text, statement) => {
    expect(said(text)).toContain(statement);
  });

  it("are nobody where a pronoun may mean two", () => {
    expect(
      said("Nachdem der Fahrer den Richter geweckt hatte, alarmierte er die Feuerwehr.").filter((one) =>
        one.includes("Feuerwehr"),
      ),
    ).toEqual([]);
  });
});

it("does not ask in a circle whose word a clause with “man” is", () => {
  const text = "Einzig den Vorwurf, man verlagere die Produktion, ließ Karl Voss dementieren.";
  expect(said(text)).toEqual(["DENIED Karl Voss > Vorwurf, man verlagere die Produktion (asserted)"]);
});
