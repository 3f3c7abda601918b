import type { NounRow } from "../../frames/row.ts";

export const deniedNouns: readonly NounRow[] = [
  {
    id: "en.denied.n.denial",
    language: "en",
    relation: "DENIED",
    nouns: "denial rebuttal refutation repudiation",
    source: "poss pp:by pp:from",
    target: "pp:of",
    not: "service access entry visa request",
    reason: "a denial with both ends in the noun phrase",
    example: "The ministry's denial of the allegations convinced nobody.",
    counterExample: "The denial of the allegations convinced nobody.",
  },
];
