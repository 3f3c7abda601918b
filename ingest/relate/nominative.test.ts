import { describe, expect, it } from "vitest";
import type { Plain } from "../document.ts";
import { openStages } from "../pipeline.ts";
import { relate } from "./relate.ts";

const stages = openStages();
const namesIn = (text: string, more: Partial<Plain> = {}): string[] =>
  relate(stages({ text, title: "", language: "de", ...more })).entities.map(({ name }) => name);

describe("what an entity is called", () => {
  it.each([
    ["Die Sprecherin des Kongresses kritisierte den russischen Angriffskrieg.", "russischer Angriffskrieg"],
    ["Ulrike Sander bestritt die geplanten Treffen mit dem Verband.", "geplante Treffen mit dem Verband"],
    ["Ulrike Sander kritisierte das geplante Abkommen.", "geplantes Abkommen"],
    ["Ulrike Sander protestierte gegen die neuen Vorschläge.", "neue Vorschläge"],
    ["Ulrike Sander übte Kritik an den jüngsten Äußerungen.", "jüngste Äußerungen"],
    ["Ulrike Sander traf sich mit den Vertretern des Auswärtigen Amtes.", "Auswärtiges Amt"],
    ["Ulrike Sander kritisierte die Haltung der Vereinten Nationen.", "Vereinte Nationen"],
    ["Ulrike Sander kritisierte Tests mit Verletzten.", "Tests mit Verletzten"],
    ["Ulrike Sander kritisierte das Pariser Abkommen.", "Pariser Abkommen"],
    ["Ulrike Sander kritisierte den Beschluss des Deutschen Bundestages.", "Deutscher Bundestag"],
  ])("%s -> %s", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it("keeps the form of the text as an alias", () => {
    const { entities } = relate(
      stages({ text: "Ulrike Sander kritisierte den russischen Angriffskrieg.", title: "", language: "de" }),
    );
    expect(entities.find(({ name }) => name === "russischer Angriffskrieg")?.aliases).toContain(
      "russischen Angriffskrieg",
    );
  });

  it("leaves English as it stands", () => {
    expect(namesIn("Ellen Marsh criticized the recent decisions.", { language: "en" })).toContain("recent decisions");
  });
});
