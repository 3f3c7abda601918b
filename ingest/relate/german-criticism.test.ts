import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("Words that condemn", () => {
  it.each([
    ["Die Abgeordnete Lena Brandt nannte den Vorschlag lieblos.", "CRITICIZED Lena Brandt > Vorschlag (asserted)"],
    ["Die Abgeordnete Lena Brandt nannte den Vorschlag ungehobelt.", "CRITICIZED Lena Brandt > Vorschlag (asserted)"],
    ["Die Abgeordnete Lena Brandt hält den Vorschlag für zu teuer.", "CRITICIZED Lena Brandt > Vorschlag (asserted)"],
    [
      "Die Abgeordnete Lena Brandt bezeichnete den Vorschlag als verpasste Chance.",
      "CRITICIZED Lena Brandt > Vorschlag (asserted)",
    ],
  ])("are read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    "Die Abgeordnete Lena Brandt nannte den Vorschlag unabhängig.",
    "Die Abgeordnete Lena Brandt nannte den Vorschlag kostenlos.",
    "Die Abgeordnete Lena Brandt nannte den Vorschlag „nützlich“.",
    "Die Abgeordnete Lena Brandt hält den Vorschlag für teuer.",
    "Die Abgeordnete Lena Brandt bezeichnete den Vorschlag als Chance.",
  ])("are told from others: %s", (text) => {
    expect(said(text).filter((line) => line.startsWith("CRITICIZED"))).toEqual([]);
  });
});

describe("Ends of German criticism", () => {
  it.each([
    // A name has no article: what stands before it opens a relative clause.
    [
      "Die Abgeordnete Lena Brandt, die Karl Voss Betrug vorwirft, schwieg.",
      "CRITICIZED Lena Brandt > Karl Voss (asserted)",
    ],
    // What has an article of its own is another phrase.
    [
      "Die Behörde von Holm rüffelt weniger den Minister Karl Voss als dessen Partei.",
      "CRITICIZED Behörde > Karl Voss (asserted)",
    ],
    [
      "Lena Brandt war Ministerin. Der Abgeordnete Paul Ritter lastete ihr den Unfall an.",
      "CRITICIZED Paul Ritter > Lena Brandt (asserted)",
    ],
    ["Für Lena Brandt ist der Beschluss schlicht ein Skandal.", "CRITICIZED Lena Brandt > Beschluss (asserted)"],
    // A clause in front is what is called bad.
    [
      "Dass niemand gefragt wurde, nannte Lena Brandt einen Skandal.",
      "CRITICIZED Lena Brandt > niemand gefragt wurde (asserted)",
    ],
    [
      "Dass niemand gefragt wurde, hält Lena Brandt für einen Fehler.",
      "CRITICIZED Lena Brandt > niemand gefragt wurde (asserted)",
    ],
    [
      "Der Anwalt Paul Ritter kritisierte das Gesetz ebenso wie die Haltung der Regierung.",
      "CRITICIZED Paul Ritter > Haltung der Regierung (asserted)",
    ],
    // What somebody is called may hold a clause of its own.
    [
      "Lena Brandt bezeichnete Karl Voss als „Brandstifter, der sich für einen Helfer hält“.",
      "CRITICIZED Lena Brandt > Karl Voss (asserted)",
    ],
    ["Lena Brandt ist empört, dass Karl Voss schweigt.", "CRITICIZED Lena Brandt > Karl Voss (asserted)"],
  ])("are found: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it("are no more than what somebody says where all of it is quoted", () => {
    const text = "Lena Brandt vermisst einen Plan: „Karl Voss nennt weder Ort noch Termin. Er nennt keine Zahlen.“";
    expect(said(text).filter((line) => line.startsWith("CRITICIZED Karl Voss"))).toEqual([]);
  });
});
