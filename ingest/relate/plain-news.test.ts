import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("Plain news", () => {
  it.each([
    // Two nouns in a row are two phrases, whatever the second one looks like.
    ["Die Behörden werfen Peter Luna Menschenhandel vor.", "CRITICIZED Behörden > Peter Luna (asserted)"],
    ["Ministerin Maria Lang kritisierte Stuttgart 21.", "CRITICIZED Maria Lang > Stuttgart 21 (asserted)"],
    // An auxiliary waits for its participle beyond an apposition.
    [
      "Darauf hatten sich die Beauftragte der Regierung, Maria Lang, und das Finanzministerium verständigt.",
      "CONTACTED Maria Lang > Finanzministerium (asserted)",
    ],
    // A clause goes on behind a relative one.
    [
      "Minister Karl Voss rügte, dass die Kommission die Länder, in denen gewählt wird, vor der Entscheidung nicht angehört hat.",
      "CRITICIZED Karl Voss > Kommission (asserted)",
    ],
    // What stands behind a hyphen may be a compound itself.
    [
      "Ministerin Maria Lang wies den Vorwurf am Rande eines Treffens der EU-Justizminister zurück.",
      "DENIED Maria Lang > Vorwurf (asserted)",
    ],
    [
      "Ministerin Maria Lang griff in einem Zeitungsartikel die Enteignung der Bauern an.",
      "CRITICIZED Maria Lang > Enteignung der Bauern (asserted)",
    ],
    ["Das Kabinett lud Minister Karl Voss als Zeugen.", "CONTACTED Kabinett > Karl Voss (asserted)"],
    ["Bei der Opposition stößt das Vorhaben auf wenig Gegenliebe.", "CRITICIZED Opposition > Vorhaben (asserted)"],
  ])("is read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    // "Kliniken in Litauen und Portugal" are in both; Portugal speaks to nobody.
    ["Auch mit Kliniken in Litauen und Portugal spricht Maria Lang noch.", "Portugal"],
    ["Maria Lang speaks with hospitals in Lithuania and Portugal.", "Portugal"],
    ["Die Kommission hat keine Einwände gegen den Kauf erhoben.", "Kauf"],
    ["Karl Voss hatte die Reise vorab als „überfällig“ bezeichnet.", "Reise"],
  ])("is not read more into: %s", (text, nothing) => {
    expect(said(text, /\bthe\b|with/u.test(text) ? "en" : "de").join("; ")).not.toContain(nothing);
  });
});
