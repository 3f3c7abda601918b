import { describe, expect, it } from "vitest";
import { openStages } from "../pipeline.ts";
import { relate } from "./relate.ts";
import { said } from "./test-said.ts";

const stages = openStages();

/** Kind and all names of whoever the first statement of a German text is by. */
function sourceOf(text: string): string {
  const { claims, entities } = relate(
    stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language: "de" }),
    () => 1,
    0.4,
  );
  const source = entities[claims[0]?.source ?? -1];
  return source === undefined ? "" : [source.type, source.name, ...source.aliases].join(" | ");
}

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
    ["Der Minister Karl Voss will davon nichts wissen: Es seien keine Millionen gewesen.", []],
  ])("%s", (text, statements) => {
    expect(said(text)).toEqual(statements);
  });

  it.each([
    // What might be said, what is asked, what is yet to come, and what is told by the way.
    "Das Gericht könne feststellen, dass Minister Karl Voss seine Macht missbrauche, sagte Maria Lang.",
    "Maria Lang sagte: „Wer kann glauben, dass Minister Karl Voss die Leute ignoriert?“",
    "Der Streit wird im Ausland geführt. „Das hat es noch nicht gegeben“, sagte Maria Lang.",
    "Er habe, sagte Karl Voss danach, viel über sein Land gelernt, was er nicht wusste.",
    "Maria Lang sagte, sie sei nicht informiert worden.",
    // The same words in another sense.
    "Am Mittwoch machte Paul Ritter im Stadtrat seinem Ärger Luft.",
    "Maria Lang nannte den Aufwand hinnehmbar.",
    "Die Regierung will den Beitrag anheben. Ministerin Maria Lang lehnt das ab.",
    "Maria Lang besuchte mit ihm die Hotelfachschule.",
    "Die Eltern sitzen dem Angeklagten schräg gegenüber.",
    "Maria Lang hat Karl Voss in einem langen Schreiben 31 Fragen gestellt.",
    "Minister Karl Voss sagte, daran sei kein Wort wahr.",
    "Maria Lang sagte, sie kenne keinen Seelsorger, der so oft komme.",
    "Maria Lang sagte, die Aufregung könne sie nicht ernst nehmen.",
    "Maria Lang sagte, sie verrate nicht, wen sie wähle.",
    "Maria Lang lasse sich von keinem Buchhalter etwas erklären, sagte Karl Voss.",
    "Maria Lang sprach im Radio von einem Hofstaat mit Ritter Karl Voss.",
    "Die Armee griff Minister Karl Voss mit massivem Artilleriefeuer an.",
    "Karl Voss nannte die Strafen eine Unterstützung seines Volkes gegen das faschistische Regime.",
  ])("are not looked for where nothing of the kind is said: %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    // A pronoun that opens the sentence, and others of a kind.
    [
      "Lena Brandt widersprach. Sie kenne Maria Lang nur aus der Presse, sagte sie. Die Festnahme nannte sie eine Farce.",
      "CRITICIZED Lena Brandt > Festnahme (asserted)",
      "Maria Lang >",
    ],
    [
      "Der Spieler Paul Ritter kniete, zahlreiche Spieler taten es auch. Diese Spieler griff Präsident Karl Voss scharf an.",
      "CRITICIZED Karl Voss > Spieler (asserted)",
      "Paul Ritter",
    ],
    [
      "Der Abgeordnete Paul Ritter schwieg. Minister Karl Voss rief am Montag Abgeordnete an.",
      "CONTACTED Karl Voss > Abgeordnete (asserted)",
      "Paul Ritter",
    ],
    // Words that open a sentence, and what somebody is by party, are no names.
    ["Parallel traf sich Karl Voss mit Maria Lang.", "CONTACTED Karl Voss > Maria Lang (asserted)", "Parallel"],
    [
      "Die Grüne Tallulah Greenacre warf Karl Voss vor, er habe geschwiegen.",
      "CRITICIZED Tallulah Greenacre > Karl Voss",
      "Grüne",
    ],
    ["Maria Lang schrieb dem Departement für Bau und Umwelt.", "> Departement für Bau und Umwelt", "Bau ("],
    [
      "Von mehreren Demonstranten wurde Minister Karl Voss kritisiert.",
      "CRITICIZED mehrere Demonstranten > Karl Voss (asserted)",
      "CRITICIZED Demonstranten",
    ],
    [
      "Aus dem Umfeld von Maria Lang hieß es, von einer Zahlung könne keine Rede sein.",
      "DENIED Maria Lang > Zahlung (asserted)",
      "CRITICIZED",
    ],
  ])("are found: %s", (text, meant, wrong) => {
    const statements = said(text).join("\n");
    expect(statements).toContain(meant);
    expect(statements).not.toContain(wrong);
  });

  it.each([
    [
      "Reporter Paul Ritter reached out to Unity Party of America presidential nominee Karl Voss on Monday.",
      ["CONTACTED Paul Ritter > Karl Voss (asserted)"],
    ],
    [
      "Manager Maria Lang, of anti-poverty organization The Mustard Seed, criticized the plan.",
      ["CRITICIZED Maria Lang > plan (asserted)"],
    ],
    [
      "Minister Karl Voss was accused of taking money in some way, which he denied.",
      ["DENIED Karl Voss > Minister Karl Voss was accused of taking money in some way (asserted)"],
    ],
    [
      "The group Fair Alert, which campaigns for reform, criticized the plan.",
      ["CRITICIZED Fair Alert > plan (asserted)"],
    ],
    // The same words in another sense.
    ["They are cross, says one of the organisers, a nurse from Lausanne called Maria Lang.", []],
    ["For the defence, Karl Voss called Maria Lang.", []],
    ["The court issued a judgement favourable to Minister Karl Voss.", []],
    ["The insurer denied coverage for births at hospitals in a contract dispute last year.", []],
    ['"Paris is with its family after this appalling attack," said Maria Lang.', []],
    ['"Unfortunately this means drugs are something that parents must mind," said Maria Lang.', []],
    ["Minister Karl Voss thanked Maria Lang for her patience.", []],
  ])("are found in English: %s", (text, statements) => {
    expect(said(text, "en")).toEqual(statements);
  });

  it("are called by their names in English, too", () => {
    expect(said("The two defence ministers, Ana Costa and Karl Voss, met for the third time.", "en")).toEqual([
      "CONTACTED Ana Costa > Karl Voss (asserted)",
    ]);
  });

  it.each([
    [
      "Der Rat der Magistratur kam in einer Sitzung zum gegenteiligen Schluss und rügte die Entlassung mit zwölf Stimmen.",
      "Organization | Rat der Magistratur",
    ],
    [
      "Der Klub Aurelia Athletic schwieg. Aurelia Athletic kritisierte die Entlassung.",
      "Organization | Aurelia Athletic",
    ],
    ["Der Orchestervorstand kritisierte die Entlassung.", "Organization | Orchestervorstand"],
    ["Der Landesverband der Hebammen kritisierte die Entlassung.", "Landesverband der Hebammen"],
    ["Viele politische Beobachter kritisierten die Entlassung.", "| politische Beobachter"],
  ])("have their kind and all that they are called: %s", (text, names) => {
    expect(sourceOf(text)).toContain(names);
  });
});
