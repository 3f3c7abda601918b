import type { VerbRow } from "../../frames/row.ts";

const row = { language: "de", relation: "DENIED" } as const;

export const deniedPhrases: readonly VerbRow[] = [
  {
    ...row,
    id: "de.denied.von-sich-weisen",
    verbs: "weisen",
    reflexive: true,
    source: "subj",
    target: "acc",
    not: "zurück hin",
    onlyTarget:
      "Vorwurf Anschuldigung Verantwortung Mitverantwortung Schuld Verdacht Behauptung Kritik Beschuldigung Verdächtigung Unterstellung Mitschuld",
    reason: "weist … von sich: fixed expression",
    example: "Jede Verantwortung für den Unfall weist Ministerin Maria Lang von sich.",
    counterExample: "Ministerin Maria Lang weist sich am Eingang aus.",
  },
  {
    ...row,
    id: "de.denied.in-abrede",
    verbs: "stellen",
    needs: "Abrede",
    source: "subj",
    target: "acc clause",
    reason: "stellt in Abrede: fixed expression",
    example: "Minister Karl Voss stellte die Zahlung in Abrede.",
    counterExample: "Minister Karl Voss stellte die Zahlung in Aussicht.",
  },
  {
    ...row,
    id: "de.denied.als-falsch",
    verbs: "bezeichnen nennen abtun bewerten zurückweisen darstellen",
    needs:
      "falsch unwahr haltlos unbegründet erfunden Lüge Lügen gegenstandslos unzutreffend falsche Falschmeldung Verleumdung Erfindung ungerechtfertigt ungerechtfertigte",
    source: "subj",
    target: "acc",
    reason: "calls a claim untrue",
    example: "Minister Karl Voss bezeichnete den Bericht als falsch.",
    counterExample: "Minister Karl Voss bezeichnete den Bericht als lesenswert.",
  },
];
