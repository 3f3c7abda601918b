import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("Denials told in German", () => {
  it.each([
    // Who says "ich" in quotation marks is the one who is quoted.
    ["„Ich habe nichts genommen“, sagte Minister Karl Voss.", "DENIED Karl Voss > Ich habe nichts genommen (asserted)"],
    // A lawyer answers for the one whose lawyer they are.
    [
      "Ihr Mandant habe kein Geld angenommen, sagte Anwältin Lena Brandt.",
      "DENIED Lena Brandt > Ihr Mandant habe kein Geld angenommen (asserted)",
    ],
    // Whose house it is that says so stands behind a preposition.
    ["In der Botschaft hieß es, die Vorwürfe seien erfunden.", "DENIED Botschaft > Vorwürfe (asserted)"],
    ["Aus der Staatskanzlei wurde der Vorwurf dementiert.", "DENIED Staatskanzlei > Vorwurf (asserted)"],
    ["Minister Karl Voss wies die Tat von sich.", "DENIED Karl Voss > Tat (asserted)"],
    [
      "Dass er Wähler angerufen habe, nennt Minister Karl Voss ein Märchen.",
      "DENIED Karl Voss > er Wähler angerufen habe (asserted)",
    ],
  ])("are read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    // What they will not do is refused.
    "„Wir werden uns nicht beteiligen“, sagte Minister Karl Voss.",
    // What the sentence before says is somebody else's word.
    "Minister Karl Voss sagte, die Zahlen seien gut. Eine solche Bitte sei nie eingegangen.",
    "Minister Karl Voss sagte, so einen Brand habe er nie erlebt.",
  ])("are not read into: %s", (text) => {
    expect(said(text).filter((one) => one.startsWith("DENIED"))).toEqual([]);
  });
});

describe("Whose word it is, and whether it was so", () => {
  it.each([
    [
      "Die Firma Alda wehrt sich. Nach ihrer Darstellung soll sich Karl Voss mit Lena Brandt getroffen haben.",
      "CONTACTED Karl Voss > Lena Brandt (alleged, Alda)",
    ],
    [
      "Ministerin Maria Lang erhob am Montag Vorwürfe, sagte sie. Im Mai soll sich Karl Voss mit Lena Brandt getroffen haben.",
      "CONTACTED Karl Voss > Lena Brandt (alleged, Maria Lang)",
    ],
    [
      "Ministerin Maria Lang sagte am Montag, das sei bekannt. Karl Voss und Paul Ritter hätten sich mit Lena Brandt getroffen.",
      "CONTACTED Karl Voss > Lena Brandt (alleged, Maria Lang)",
    ],
    ["Minister Karl Voss will Lena Brandt getroffen haben.", "CONTACTED Karl Voss > Lena Brandt (alleged)"],
    ["Der Rat beschloss, Minister Karl Voss einzuladen.", "CONTACTED Rat > Karl Voss (planned)"],
  ])("is read in German: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([["She criticized Karl Voss for not having spoken to the board.", "CRITICIZED", "negated"]])(
    "is read in English: %s",
    (text, relation, nothing) => {
      const found = said(`Maria Lang, the mayor, was angry. ${text}`, "en").filter((one) => one.startsWith(relation));
      expect(found).not.toEqual([]);
      expect(found.filter((one) => one.includes(nothing))).toEqual([]);
    },
  );

  it("is that of the witness who gave evidence", () => {
    expect(said("Maria Lang gave evidence that Karl Voss met Lena Brandt.", "en")).toContain(
      "CONTACTED Karl Voss > Lena Brandt (asserted, Maria Lang)",
    );
  });
});
