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

describe("Pronouns, acronyms and clauses within clauses", () => {
  it.each([
    // The object of a clause is somebody else than its subject.
    [
      "Premierminister Karl Voss wies die Kritik zurück. Oppositionsführer Paul Ritter macht ihn für die Unruhen verantwortlich.",
      "CRITICIZED Paul Ritter > Karl Voss (asserted)",
    ],
    [
      "Die Polizei nahm einen 34-jährigen Mann fest. Er leugnet, das Feuer gelegt zu haben.",
      "DENIED 34-jähriger Mann > das Feuer gelegt zu haben (asserted)",
    ],
    [
      "Gemeinderätin Lena Brandt hielt der ÖVP vor, die Beschlüsse vergessen zu haben.",
      "CRITICIZED Lena Brandt > ÖVP (asserted)",
    ],
    [
      "Präsident Karl Voss bezeichnete die Behauptung, das Geld sei auf Konten geflossen, mehrfach als falsch.",
      "DENIED Karl Voss > Behauptung, das Geld sei auf Konten geflossen (asserted)",
    ],
    [
      "Karl Voss sagte, von einer Weigerung, den Wagen durchzulassen, könne keine Rede sein.",
      "DENIED Karl Voss > Weigerung (asserted)",
    ],
    [
      "Dass sie mit einem Gesetz gedroht habe, wie die Zeitung „Morgen“ schrieb, wies Lena Brandt zurück.",
      "DENIED Lena Brandt > sie mit einem Gesetz gedroht habe (asserted)",
    ],
    // What is done to somebody is not their doing.
    [
      "Die Abgeordnete Lena Brandt nannte es ein Unding, dass nur der Fahrer vor Gericht gestellt werde.",
      "CRITICIZED Lena Brandt > nur der Fahrer vor Gericht gestellt werde (asserted)",
    ],
    // Titles and quotations that begin with a noun belong to the words before them.
    [
      "Die Abgeordnete Lena Brandt kritisierte den Film „Der Garten“ scharf.",
      "CRITICIZED Lena Brandt > Film (asserted)",
    ],
    [
      "Der Kommissar Paul Ritter nannte die Zustände in dem Heim eine „Schande für ein Land, das der Union angehört“.",
      "CRITICIZED Paul Ritter > Zustände in dem Heim (asserted)",
    ],
    [
      "Die Staatsanwaltschaft wirft Paul Stradtmann Untreue vor.",
      "CRITICIZED Staatsanwaltschaft > Paul Stradtmann (asserted)",
    ],
  ])("are read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    ["Der Verband hielt den Funktionären vor, die Blockaden nicht verurteilt zu haben.", "Verband > Blockaden"],
    ["Karl Voss sprach. Der Tschad hält das für einen Verstoß gegen den Vertrag.", "DENIED"],
  ])("are not read more into: %s", (text, nothing) => {
    expect(said(text).join("; ")).not.toContain(nothing);
  });
});

describe("Plain English news", () => {
  it.each([
    [
      "The deputy Lena Brandt called the decision a slap in the face of every honest farmer.",
      "CRITICIZED Lena Brandt > decision (asserted)",
    ],
    ["The family called the statement shameful, and the mayor agreed.", "CRITICIZED family > statement (asserted)"],
    [
      "Chancellor Jonas Keller was received by the Archbishop of York, Tom Reed.",
      "CONTACTED Tom Reed > Jonas Keller (asserted)",
    ],
    [
      "Henning Vad, a spokesman for 3T, told the committee that the union was pleased.",
      "CONTACTED Henning Vad > committee (asserted)",
    ],
  ])("is read: %s", (text, expected) => {
    expect(said(text, "en")).toContain(expected);
  });

  it("goes on with the one who speaks behind a participle", () => {
    const text = "Minister Karl Voss denied hitting the driver and told the committee that the man had fallen.";
    expect(said(text, "en")).toContain("DENIED Karl Voss > hitting the driver (asserted)");
    expect(said(text, "en").join("; ")).not.toContain("driver > committee");
  });
});
