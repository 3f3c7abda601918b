import type { VerbRow } from "../../frames/row.ts";

/** What somebody says in so many words, without a verb of criticism or denial. */
export const said: readonly VerbRow[] = [
  {
    id: "de.criticized.said-is-bad",
    language: "de",
    relation: "CRITICIZED",
    verbs: "sein bleiben werden wirken",
    source: "voice",
    target: "topic",
    judging: "word",
    negation: "forbidden",
    reason: "says of somebody or something that it is bad",
    example: "Die Abgeordnete Lena Brandt sagte, der Vorschlag sei ein Skandal.",
    counterExample: "Die Abgeordnete Lena Brandt sagte, der Vorschlag sei ein Fortschritt.",
  },
  {
    id: "de.criticized.said-fails",
    language: "de",
    relation: "CRITICIZED",
    verbs:
      "versagen lügen belügen täuschen betrügen missachten missbrauchen verharmlosen gefährden verspielen verschleppen verschlafen ignorieren instrumentalisieren vertuschen verschleiern verstoßen spalten schüren provozieren diskriminieren schikanieren demontieren zerstören verfälschen manipulieren verhindern blockieren drücken",
    source: "voice",
    target: "topic",
    negation: "forbidden",
    reason: "says of somebody that they do what nobody may",
    example: "Die Abgeordnete Lena Brandt sagte, Minister Karl Voss habe versagt.",
    counterExample: "Die Abgeordnete Lena Brandt sagte, Minister Karl Voss habe geholfen.",
  },
  {
    id: "de.denied.said-is-false",
    language: "de",
    relation: "DENIED",
    verbs: "sein entbehren erfinden greifen lügen",
    needs:
      "falsch unwahr erfunden haltlos unbegründet Lüge erlogen gelogen unzutreffend gegenstandslos Grundlage Unsinn Unfug Luft",
    source: "voice",
    target: "topic",
    negation: "forbidden",
    reason: "says of a claim that it is untrue",
    example: "Minister Karl Voss sagte, der Bericht sei falsch.",
    counterExample: "Minister Karl Voss sagte, der Bericht sei wichtig.",
  },
  {
    id: "de.denied.said-none",
    language: "de",
    relation: "DENIED",
    verbs: "geben",
    source: "voice",
    target: "acc",
    negation: "required",
    onlyTarget:
      "Absprache Einmischung Druck Zahlung Verstoß Fehlverhalten Unregelmäßigkeit Anweisung Beeinflussung Zusage Bestechung Manipulation Verschwörung",
    reason: "says that what is claimed does not exist",
    example: "Minister Karl Voss sagte, es habe keine Absprachen gegeben.",
    counterExample: "Minister Karl Voss sagte, es habe Absprachen gegeben.",
  },
  {
    id: "de.denied.said-not-done",
    language: "de",
    relation: "DENIED",
    verbs:
      "wissen nehmen annehmen erhalten zahlen treffen kennen bekommen anbahnen unterschreiben veranlassen fordern verlangen lügen betrügen tun begehen verstoßen bestechen stehlen töten schlagen drohen bedrohen beauftragen anweisen manipulieren löschen vernichten abschreiben abstimmen absprechen informieren einmischen beteiligen sagen behaupten",
    source: "voice",
    target: "this",
    negation: "required",
    self: true,
    reason: "says that they did not do it",
    example: "Er habe kein Geld angenommen, sagte Minister Karl Voss.",
    counterExample: "Er habe Geld angenommen, sagte Minister Karl Voss.",
  },
];
