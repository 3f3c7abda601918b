import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("Claims that are turned down", () => {
  it.each([
    // What is claimed stands behind the verb, behind the noun or before everything.
    [
      "Minister Karl Voss wies den Eindruck zurück, er habe gelogen.",
      "DENIED Karl Voss > Eindruck, er habe gelogen (asserted)",
    ],
    [
      "Minister Karl Voss wies den Vorwurf am Montag zurück, Akten vernichtet zu haben.",
      "DENIED Karl Voss > Vorwurf, Akten vernichtet zu haben (asserted)",
    ],
    [
      "Die Behauptung, er habe Geld genommen, sei frei erfunden, sagte Karl Voss.",
      "DENIED Karl Voss > Behauptung, er habe Geld genommen (asserted)",
    ],
    [
      "Dass Akten vernichtet worden seien, sei eine Ente, sagte Karl Voss.",
      "DENIED Karl Voss > Akten vernichtet worden seien (asserted)",
    ],
    [
      "Es entbehre jeder Grundlage, dass er Akten vernichtet habe, sagte Karl Voss.",
      "DENIED Karl Voss > er Akten vernichtet habe (asserted)",
    ],
    [
      "Dass Lena Brandt bedroht worden sei, dementierte Minister Karl Voss.",
      "DENIED Karl Voss > Lena Brandt bedroht worden sei (asserted)",
    ],
    // Why it is turned down is no part of what is claimed.
    [
      "Minister Karl Voss wies den Vorwurf zurück, da er jeder Grundlage entbehre.",
      "DENIED Karl Voss > Vorwurf (asserted)",
    ],
    ["Minister Karl Voss wies die Vorwürfe zurück, sie seien frei erfunden.", "DENIED Karl Voss > Vorwürfe (asserted)"],
    ["Minister Karl Voss wies den Vorwurf zurück, der völlig haltlos sei.", "DENIED Karl Voss > Vorwurf (asserted)"],
    // What there is not is an object, wherever it stands.
    ["Eine Absprache habe es nie gegeben, so Karl Voss.", "DENIED Karl Voss > Absprache (asserted)"],
    ["Das Treffen habe nie stattgefunden, schrieb Karl Voss.", "DENIED Karl Voss > Treffen (asserted)"],
    // Nothing, nobody and nothing of the kind are negations.
    [
      "Minister Karl Voss sagte, er habe niemanden beleidigt.",
      "DENIED Karl Voss > er habe niemanden beleidigt (asserted)",
    ],
    ["Minister Karl Voss erklärte, die Vorwürfe entbehrten jeder Grundlage.", "DENIED Karl Voss > Vorwürfe (asserted)"],
    // Behind the colon stands what is said against it.
    [
      "Er habe gelogen, sagte Lena Brandt. Minister Karl Voss widerspricht: Er habe nichts gewusst.",
      "DENIED Karl Voss > Er habe gelogen, sagte Lena Brandt (asserted)",
    ],
    // What is called false stands in the clause behind "das".
    [
      "Lena Brandt nannte das, was in Holm geschehe, „Barbarei“.",
      "CRITICIZED Lena Brandt > was in Holm geschehe (asserted)",
    ],
    ["Minister Karl Voss tat den Bericht als Unsinn ab.", "DENIED Karl Voss > Bericht (asserted)"],
  ])("are read: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    "Minister Karl Voss wollte den Bericht weder bestätigen noch dementieren.",
    "Minister Karl Voss bestreitet seine zweite Amtszeit.",
    "Minister Karl Voss bestreitet zwei Fünftel seiner Ausgaben aus Spenden.",
    "Man dürfe niemanden täuschen, sagte Minister Karl Voss.",
    "Den Opfern fehle das Geld zum Leben, sagte Lena Brandt.",
    "Die Behörde erklärte Karl Voss zum Sieger.",
    "Lena Brandt, im Haus nur „die Chefin“ genannt, stellte den Ablauf dar.",
  ])("are not read where there are none: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("Who does it and to whom", () => {
  it.each([
    // Behind the verb the subject comes first.
    [
      "Darüber hatte die Ministerin am Mittag das Parlament unterrichtet.",
      ["CONTACTED Ministerin > Parlament (asserted)"],
    ],
    // The year in which it was founded makes nothing several.
    [
      "Die 2018 gegründete Partei kritisierte Minister Karl Voss.",
      ["CRITICIZED 2018 gegründete Partei > Karl Voss (asserted)"],
    ],
    // Who withholds a denial or criticism has said neither.
    ["Lena Brandt bezeichnete Minister Karl Voss nicht als Lügner.", []],
    ["Minister Karl Voss bestreitet weder die Zahlung noch das Gespräch.", []],
    ["Dass die Firma gezahlt habe, stellte Minister Karl Voss nicht in Abrede.", []],
    // One of three is a group, and so are colleagues without an article.
    ["Kanzlerin Maria Lang traf drei Journalisten.", ["CONTACTED Maria Lang > drei Journalisten (asserted)"]],
    ["Datenschützer kritisierten Kanzlerin Maria Lang.", ["CRITICIZED Datenschützer > Maria Lang (asserted)"]],
    // A role and the name between commas behind it, in a list.
    [
      "Der Vorsitzende des Verbandes, Karl Voss, und die Ministerin, Maria Lang, trafen sich am Montag.",
      ["CONTACTED Karl Voss > Maria Lang (asserted)"],
    ],
    [
      "Kanzlerin Maria Lang telefonierte mit Karl Voss sowie mit ihrer Amtskollegin.",
      ["CONTACTED Maria Lang > Karl Voss (asserted)", "CONTACTED Maria Lang > Amtskollegin (asserted)"],
    ],
    ["Scharf kritisierten die Grünen Friedrich Voss.", ["CRITICIZED Grünen > Friedrich Voss (asserted)"]],
    // What somebody is accused of or called is no part of who it is.
    ["Lena Brandt bezichtigte die Dänen der Heuchelei.", ["CRITICIZED Lena Brandt > Dänen (asserted)"]],
    ["Lena Brandt hat Karl Voss einen Laufburschen gescholten.", ["CRITICIZED Lena Brandt > Karl Voss (asserted)"]],
    // The clause before an inverted verb is what somebody says, not the one behind it.
    [
      "Das Amt habe geschlafen, spottete Lena Brandt, und reibe sich nun die Augen.",
      ["CRITICIZED Lena Brandt > Amt (asserted)"],
    ],
    // What it meets with is no part of what it is called.
    ["Bei der Opposition stieß das Vorhaben auf Kritik.", ["CRITICIZED Opposition > Vorhaben (asserted)"]],
    ["Aus Sicht von Lena Brandt ist das Gesetz ein Fehler.", ["CRITICIZED Lena Brandt > Gesetz (asserted)"]],
    ["Der Regierung fehle der Mut, sagte Lena Brandt.", ["CRITICIZED Lena Brandt > Regierung (asserted)"]],
    // A decision that is wrong is criticized, not denied.
    ["Die Entscheidung ist falsch, sagte Lena Brandt.", ["CRITICIZED Lena Brandt > Entscheidung (asserted)"]],
    // An age stands for whoever has it.
    [
      "Der 34-jährige Karl Voss wurde festgenommen. Der 34-Jährige kritisierte die Justiz.",
      ["CRITICIZED Karl Voss > Justiz (asserted)"],
    ],
  ])("is read: %s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
