import type { NounRow } from "../../frames/row.ts";

const row = { language: "en", relation: "CRITICIZED" } as const;

export const criticizedNouns: readonly NounRow[] = [
  {
    ...row,
    id: "en.criticized.n.criticism",
    nouns: "criticism condemnation denunciation critique mockery disapproval rebuke",
    source: "poss pp:by pp:from",
    target: "pp:of",
    reason: "criticism with both ends in the noun phrase",
    example: "The criticism of Minister Karl Voss by the opposition grew louder.",
    counterExample: "The criticism of Minister Karl Voss grew louder.",
  },
  {
    ...row,
    id: "en.criticized.n.against",
    nouns: "protest accusation allegation complaint demonstration objection tirade diatribe broadside",
    source: "poss pp:by pp:from",
    target: "pp:against pp:to",
    reason: "accusation or protest with both ends in the noun phrase",
    example: "The opposition's accusations against Minister Karl Voss grew louder.",
    counterExample: "The accusations against Minister Karl Voss grew louder.",
  },
  {
    ...row,
    id: "en.criticized.n.critic",
    nouns: "critic opponent",
    source: "subj",
    target: "pp:of poss",
    under: "as copula",
    reason: "somebody's critic criticizes them",
    example: "The author Paul Ritter was known as a critic of President Karl Voss.",
    counterExample: "The author Paul Ritter was known as a critic.",
  },
  {
    ...row,
    id: "en.criticized.n.in-protest",
    nouns: "protest objection",
    source: "subj",
    target: "pp:against pp:at pp:of pp:over pp:to",
    under: "in",
    reason: "who does something in protest disapproves of what it is against",
    example: "The deputy Lena Brandt left the hall in protest against the reform.",
    counterExample: "The deputy Lena Brandt left the hall before the protest against the reform.",
  },
  {
    ...row,
    id: "en.criticized.n.allegation-of",
    nouns: "accusation allegation",
    source: "poss",
    target: "pp:of",
    reason: "what somebody alleges is a wrong that they denounce",
    example: "The opposition's allegations of fraud were examined.",
    counterExample: "The allegations of fraud were examined.",
  },
];
