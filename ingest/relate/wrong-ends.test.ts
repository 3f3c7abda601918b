import { describe, expect, it } from "vitest";
import { said } from "./test-said.ts";

describe("Ends that are somebody or something else", () => {
  it.each([
    // Who is counted and then named.
    [
      "Die beiden Anwälte des Landes, Karl Voss und Paul Ritter, kritisieren das Verfahren.",
      ["CRITICIZED Karl Voss > Verfahren (asserted)", "CRITICIZED Paul Ritter > Verfahren (asserted)"],
    ],
    // What is called a deed is no person.
    [
      "Ministerin Maria Lang kritisierte die Festnahme. Lena Brandt verurteilte sie als Einschüchterungsversuch.",
      ["CRITICIZED Maria Lang > Festnahme (asserted)", "CRITICIZED Lena Brandt > Festnahme (asserted)"],
    ],
    // Who has something done to them is not to blame for it.
    [
      "Lena Brandt bemängelte, dass die Beschäftigten von den Plänen aus der Zeitung erfahren hätten.",
      ["CRITICIZED Lena Brandt > die Beschäftigten von den Plänen aus der Zeitung erfahren hätten (asserted)"],
    ],
    // Whose word stands behind a colon, beside a clause that somebody else told, and around one.
    [
      "Die Meldung sei wahr, sagte Maria Lang. Der Minister Karl Voss reagierte sofort: Die Meldung sei eine Ente.",
      ["DENIED Karl Voss > Meldung (asserted)"],
    ],
    ["Dass er gezahlt habe, wie Maria Lang behauptet hatte, sei schlicht unwahr.", []],
    ["Ein Bericht des Onlinemagazins Blick24, dem zufolge Geld geflossen sein soll, entbehre jeder Grundlage.", []],
    // What is said to be untrue stands behind the semicolon, and what is denied before the colon.
    [
      "Ein Register bedeute kein Verbot, sagte Karl Voss; dass irgendwem die Arbeit verboten werde, stimme nicht.",
      ["DENIED Karl Voss > irgendwem die Arbeit verboten werde (asserted)"],
    ],
    // Who is asked many things is not doubted.
    [
      "Maria Lang hat Minister Karl Voss einunddreißig Fragen gestellt.",
      ["CONTACTED Maria Lang > Karl Voss (asserted)"],
    ],
    ["Der Minister Karl Voss will davon nichts wissen: Es seien keine Millionen gewesen.", []],
  ])("%s", (text, statements) => {
    expect(said(text)).toEqual(statements);
  });

  it.each([
    // What might be said, what is asked, what is yet to come, and what is told by the way.
    "Das Gericht könne feststellen, dass Minister Karl Voss seine Macht missbrauche, sagte Maria Lang.",
    "„Hat Minister Karl Voss versagt?“, fragte Maria Lang.",
    "Der Streit wird im Ausland geführt. „Das hat es noch nicht gegeben“, sagte Maria Lang.",
    "Maria Lang sagte, sie habe viel gelernt, was sie nicht wusste.",
    "Maria Lang sagte, sie sei nicht informiert worden.",
    // The same words in another sense.
    "Am Mittwoch machte Paul Ritter im Stadtrat seinem Ärger Luft.",
    "Maria Lang nannte den Aufwand hinnehmbar.",
    "Die Regierung will den Beitrag anheben. Ministerin Maria Lang lehnt das ab.",
    "Maria Lang besuchte mit ihm die Hotelfachschule.",
    "Die Eltern sitzen dem Angeklagten schräg gegenüber.",
    "Minister Karl Voss sagte, daran sei kein Wort wahr.",
  ])("are not looked for where nothing of the kind is said: %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  it("are called by their names in English, too", () => {
    expect(said("The two defence ministers, Ana Costa and Karl Voss, met for the third time.", "en")).toEqual([
      "CONTACTED Ana Costa > Karl Voss (asserted)",
    ]);
  });
});
