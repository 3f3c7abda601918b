import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("German sentences about contact", () => {
  it.each([
    // An apposition stands between the auxiliary and the words that close its bracket.
    [
      "Danach soll Minister Karl Voss den Geschäftsführer der Firma, Paul Ritter, im Februar zweimal in einem Hotel getroffen haben.",
      "CONTACTED Karl Voss > Paul Ritter (alleged)",
    ],
    [
      "Präsidentin Ana Costa hat die Regierungschefin von Norwegen, Lena Brandt, zu einem Arbeitsbesuch empfangen.",
      "CONTACTED Ana Costa > Lena Brandt (asserted)",
    ],
    // A reflexive pronoun behind a preposition belongs to no verb.
    ["Minister Karl Voss hat die Ärztin Maria Lang zu sich gebeten.", "CONTACTED Karl Voss > Maria Lang (asserted)"],
    // A participle that looks like an adjective.
    [
      "Minister Karl Voss hat die Ärztin Maria Lang vorab telefonisch unterrichtet.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    // Whom somebody does something with is somebody else.
    [
      "Minister Karl Voss wies das zurück. Mit dem Unternehmer Paul Ritter habe er nie gesprochen.",
      "CONTACTED Karl Voss > Paul Ritter (negated)",
    ],
    [
      "Ministerin Lena Brandt wies das zurück. Mit der Ärztin, Maria Lang, habe sie nie gesprochen.",
      "CONTACTED Lena Brandt > Maria Lang (negated)",
    ],
    [
      "Ministerin Lena Brandt wies das zurück. Sie habe mit Maria Lang nie gesprochen.",
      "CONTACTED Lena Brandt > Maria Lang (negated)",
    ],
    // The two whom the sentence before names.
    [
      "Minister Karl Voss lobt die Ärztin Maria Lang. Am Sonntag saßen beide noch drei Stunden zusammen.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    [
      "Minister Karl Voss lobt Ministerin Maria Lang. Die beiden Minister telefonierten am Abend.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    [
      "Minister Karl Voss lobt die Ärztin Maria Lang. Beide hatten sich am Donnerstag ausgetauscht.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    [
      "Minister Karl Voss lobt die Ärztin Maria Lang. Am Abend trafen sich die beiden in Köln.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    // People go with people behind a preposition.
    [
      "Am Mittwoch hatte sich Minister Karl Voss mit Lena Brandt und dem Anwalt Paul Ritter an einen Tisch gesetzt.",
      "CONTACTED Karl Voss > Paul Ritter (asserted)",
    ],
    [
      "Minister Karl Voss reiste nach einem Abendessen mit dem Verleger Jonas Keller aus Uri und Paul Ritter aus Bern ab.",
      "CONTACTED Karl Voss > Paul Ritter (asserted)",
    ],
    // What a thing stands for does nothing.
    [
      "Es geht um eine Nachricht, die Minister Karl Voss an die Ärztin Maria Lang geschickt hatte.",
      "CONTACTED Karl Voss > Maria Lang (asserted)",
    ],
    // How long it took belongs to nobody's name.
    [
      "Am Montag saßen sich Minister Karl Voss und Chefin Ana Costa zwei Stunden lang gegenüber.",
      "CONTACTED Karl Voss > Ana Costa (asserted)",
    ],
  ])("are read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it("do not take three for both", () => {
    const text = "Minister Karl Voss lobt die Ärztin Maria Lang und Paul Ritter. Am Abend saßen beide zusammen.";
    expect(said(text)).toEqual([]);
  });
});
