import type { VerbRow } from "../../frames/row.ts";

const row = { language: "de", relation: "DENIED" } as const;
export const claims =
  "Vorwurf Anschuldigung Beschuldigung Behauptung Darstellung Bericht Verdacht Kritik Meldung Verdächtigung Unterstellung Spekulation Gerücht Verantwortung Schuld Verwicklung Beteiligung Anklage Aussage Medienbericht Pressebericht Pressemeldung Vermutung Mitverantwortung Einschätzung Diffamierung Vergleich Interpretation These Theorie Einwand Plagiatsvorwurf Korruptionsvorwurf Zusammenhang Andeutung Klage Zweifel Befürchtung Warnung Analyse Angabe Deutung Lesart Annahme Mutmaßung Schuldzuweisung Berichterstattung Verleumdung Vorhaltung Verstrickung Mitwisserschaft Version Schilderung Falschmeldung Eindruck Anwurf Bezichtigung Sichtweise Legende Mär Narrativ Nachricht Enthüllung Kriegsschuld Einmischung Spott Schelte Tadel Häme Rüge Hohn Schmähung Polemik Generalverdacht Ferndiagnose -behauptung -behauptungen -anschuldigungen -verdacht -gerücht -gerüchte -spekulationen -vorwurf -vorwürfe -bericht";

/** What can only be answered by yes or no: who calls it bad denies it. */
export const accusations =
  "Vorwurf Anschuldigung Beschuldigung Behauptung Verdacht Unterstellung Gerücht Spekulation Verdächtigung Bezichtigung Anklage Mutmaßung Anwurf Meldung -vorwurf -vorwürfe -verdacht -behauptung -behauptungen -gerüchte -spekulationen -anschuldigungen";

export const deniedVerbs: readonly VerbRow[] = [
  {
    ...row,
    id: "de.denied.bestreiten",
    verbs: "bestreiten dementieren abstreiten leugnen ableugnen verneinen",
    source: "subj pp:aus",
    target: "acc clause",
    not: "bestätigen",
    notTarget:
      "Frage Spiel Partie Rennen Wettkampf Lebensunterhalt Länderspiel Match Turnier Auftritt Kampf Unterhalt Finale Programm Hälfte Einsatz Show Konzert Auftakt -show -spiel -partie -rennen -konzert -kampf -lauf Teil Anteil Drittel Großteil Umsatz Kosten Fünftel Viertel Zehntel Amtszeit Legislaturperiode Wahlkampf Saison Mandat Ausgaben -teil -periode -saison -spiele",
    reason: "says that it is untrue; players contest games and people earn their living with the same verb",
    example: "Minister Karl Voss bestreitet die Annahme von Geld.",
    counterExample: "Torwart Karl Voss bestreitet am Samstag sein 100. Spiel.",
  },
  {
    ...row,
    id: "de.denied.dementieren-allein",
    verbs: "dementieren widersprechen",
    not: "alles",
    source: "subj",
    target: "before",
    bare: true,
    reason: "without an object the two answer what was said before",
    example: "Die Bank habe die Prüfer getäuscht, hieß es am Montag. Minister Karl Voss dementierte.",
    counterExample:
      "Die Bank habe die Prüfer getäuscht, hieß es am Montag. Minister Karl Voss widersprach dem Wunsch nach Ruhe.",
  },
  {
    ...row,
    id: "de.denied.zurueckweisen",
    verbs: "zurückweisen entkräften widerlegen abwehren abschmettern negieren",
    source: "subj pp:aus",
    target: "acc",
    onlyTarget: claims,
    not: "Grenze Flüchtling Migrant Gericht Landgericht Verwaltungsgericht Bundesgerichtshof Richter Kammer Senat",
    reason:
      "rejects an accusation or a claim; proposals, demands and people at a border are turned away in another sense",
    example: "Minister Karl Voss wies die Vorwürfe der Opposition am Montag zurück.",
    counterExample: "Minister Karl Voss wies den Vorschlag der Opposition am Montag zurück.",
  },
  {
    ...row,
    id: "de.denied.zurueckweisen-dass",
    verbs: "zurückweisen",
    source: "subj",
    target: "clause",
    bare: true,
    not: "Gericht Landgericht Verwaltungsgericht Bundesgerichtshof Richter Kammer Senat",
    reason: "what a clause tells can only be rejected as untrue; “den Vorschlag, … zu senken” has an object",
    example: "Dass er Geld genommen habe, wies Minister Karl Voss zurück.",
    counterExample: "Minister Karl Voss wies den Vorschlag zurück, die Steuer zu senken.",
  },
  {
    ...row,
    id: "de.denied.widersprechen",
    verbs: "widersprechen entgegentreten",
    source: "subj",
    target: "dat",
    onlyTarget: claims,
    reason: "contradicts a claim; laws and feelings are contradicted in another sense",
    example: "Ministerin Maria Lang widersprach dem Bericht der Zeitung.",
    counterExample: "Die Regelung widersprach dem Gesetz von 1990.",
  },
  {
    ...row,
    id: "de.denied.widersprechen-person",
    verbs: "widersprechen",
    source: "subj",
    target: "dat",
    targetKind: "Person",
    reason: "says that what somebody claims is not so",
    example: "Ministerin Maria Lang widersprach dem Abgeordneten Paul Ritter.",
    counterExample: "Ministerin Maria Lang widersprach dem Wunsch nach Ruhe.",
  },
  {
    ...row,
    id: "de.denied.wehren",
    reflexive: true,
    verbs: "wehren verwahren verteidigen wenden",
    source: "subj",
    target: "pp:gegen",
    onlyTarget: claims,
    reason: "defends oneself against an accusation; plans and enemies are fought in another sense",
    example: "Minister Karl Voss wehrte sich gegen den Vorwurf der Untätigkeit.",
    counterExample: "Minister Karl Voss wehrte sich gegen die Schließung der Schule.",
  },
  {
    ...row,
    id: "de.denied.verteidigen-gegen",
    verbs: "verteidigen",
    source: "subj",
    target: "pp:gegen",
    onlyTarget: claims,
    reason: "defends something against an accusation",
    example: "Minister Karl Voss verteidigte den Plan gegen die Kritik der Opposition.",
    counterExample: "Torwart Karl Voss verteidigte den Titel gegen den Rivalen.",
  },
];
