import type { NounRow } from "../../frames/row.ts";

const row = { language: "de", relation: "CRITICIZED" } as const;

export const criticizedNouns: readonly NounRow[] = [
  {
    ...row,
    id: "de.criticized.n.kritik-an",
    nouns: "Kritik Schelte",
    source: "poss gen pp:von pp:durch pp:seitens",
    target: "pp:an pp:gegen",
    reason: "criticism with both ends in the noun phrase",
    example: "Die Kritik der Opposition an Minister Karl Voss wird lauter.",
    counterExample: "Die Kritik an Minister Karl Voss wird lauter.",
  },
  {
    ...row,
    id: "de.criticized.n.vorwurf-gegen",
    nouns:
      "Vorwurf Anschuldigung Beschuldigung Protest Beschwerde Klage Angriff Attacke Demonstration Vorbehalt Polemik Hetze",
    source: "poss gen pp:von pp:durch pp:seitens",
    target: "pp:gegen pp:auf",
    not: "Rakete Bombe Luftwaffe Armee Soldat Terrorist",
    reason: "accusation, protest or attack in words with both ends in the noun phrase",
    example: "Die Vorwürfe der Opposition gegen Minister Karl Voss wiegen schwer.",
    counterExample: "Die Vorwürfe gegen Minister Karl Voss wiegen schwer.",
  },
  {
    ...row,
    id: "de.criticized.n.kritiker",
    nouns: "Kritiker Kritikerin",
    source: "subj",
    target: "gen pp:von poss",
    under: "as copula",
    reason: "somebody's critic criticizes them",
    example: "Der Autor Paul Ritter galt als Kritiker von Präsident Karl Voss.",
    counterExample: "Der Autor Paul Ritter galt als Kritiker.",
  },
];
