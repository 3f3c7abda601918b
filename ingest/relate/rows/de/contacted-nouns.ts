import type { NounRow } from "../../frames/row.ts";

const row = { language: "de", relation: "CONTACTED" } as const;
const under = "bei nach vor in während zu im am auf seit";

export const contactedNouns: readonly NounRow[] = [
  {
    ...row,
    id: "de.contacted.n.treffen",
    nouns:
      "Treffen Gespräch Telefonat Unterredung Begegnung Zusammenkunft Verhandlung Gipfeltreffen Beratung Konsultation Meinungsaustausch Rücksprache Aussprache Unterhaltung Dialog Interview Briefwechsel Kontakt Fernsehduell Debatte Telefongespräch Absprache Wortwechsel Schlagabtausch Mittagessen Abendessen Gesprächstermin Sitzung Pressekonferenz Einigung Verständigung Wortgefecht Streitgespräch Rededuell Telefonkonferenz Videokonferenz Gedankenaustausch Schriftwechsel Zusammentreffen Nachtessen Arbeitsessen Frühstück Gesprächsrunde Gesprächsthema Austausch Wiedersehen Verabredung Videoschalte",
    source: "poss gen pp:von subj",
    target: "pp:mit pp:zu",
    reciprocal: true,
    under,
    reason: "a noun of meeting or talk with both sides named",
    example: "Nach einem Treffen mit Präsidentin Ana Costa reiste Kanzler Jonas Keller ab.",
    counterExample: "Nach einem Treffen mit vielen Fragen reiste Kanzler Jonas Keller ab.",
  },
  {
    ...row,
    id: "de.contacted.n.besuch",
    nouns: "Besuch Staatsbesuch Antrittsbesuch Arbeitsbesuch Antrittsbesuch Empfang Audienz Anruf Vorsprache",
    source: "poss gen pp:von subj",
    target: "pp:bei pp:von",
    under,
    reason: "a visit to or a call at somebody",
    example: "Der Besuch von Kanzler Jonas Keller bei Präsidentin Ana Costa dauerte eine Stunde.",
    counterExample: "Der Besuch von Kanzler Jonas Keller dauerte eine Stunde.",
  },
  {
    ...row,
    id: "de.contacted.n.brief",
    nouns:
      "Brief Schreiben Mail E-Mail Nachricht Botschaft Appell Petition Eingabe Anfrage Anruf Einladung Glückwunschschreiben Videobotschaft Bittbrief Depesche Telegramm SMS Fax Note Protestnote Grußbotschaft",
    source: "poss gen pp:von subj",
    target: "pp:an pp:bei",
    under: "in mit per",
    reason: "a message with sender and addressee",
    example: "In einem Brief an Minister Karl Voss bat die Ärztin Maria Lang um Hilfe.",
    counterExample: "In einem Brief an alle Haushalte stand nichts Neues.",
  },
  {
    ...row,
    id: "de.contacted.n.auf-einladung",
    nouns: "Einladung Bitte Aufforderung Ersuchen Anfrage Nachfrage Rückfrage Drängen Anweisung",
    source: "gen pp:von poss",
    target: "pp:an subj",
    under: "auf",
    reason: "who comes at somebody's invitation or answers a question was invited or asked by them",
    example: "Auf Einladung von Präsidentin Ana Costa kam Kanzler Jonas Keller nach Porto.",
    counterExample: "Auf Einladung kam Kanzler Jonas Keller nach Porto.",
  },
  {
    ...row,
    id: "de.contacted.n.befragung",
    nouns: "Vernehmung Befragung Anhörung Verhör Vorladung Einbestellung Unterrichtung",
    source: "pp:durch",
    target: "gen pp:von",
    reason: "questioning of somebody by somebody",
    example: "Die Befragung von Minister Karl Voss durch den Ausschuss dauerte lange.",
    counterExample: "Die Befragung von Minister Karl Voss dauerte lange.",
  },
  {
    ...row,
    id: "de.contacted.n.antwort",
    nouns: "Antwort Auskunft Stellungnahme Reaktion",
    source: "gen pp:von poss",
    target: "asked",
    reason: "who answers somebody's question tells them something",
    example: "Das geht aus der Antwort des Innenministeriums auf eine Anfrage der Abgeordneten Lena Brandt hervor.",
    counterExample: "Das geht aus der Antwort des Innenministeriums auf eine Anfrage hervor.",
  },
];
