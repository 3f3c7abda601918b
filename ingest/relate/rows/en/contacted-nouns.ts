import type { NounRow } from "../../frames/row.ts";

const row = { language: "en", relation: "CONTACTED" } as const;
const under = "in at after before during following ahead since from on via over for";

export const contactedNouns: readonly NounRow[] = [
  {
    ...row,
    id: "en.contacted.n.meeting",
    nouns:
      "meeting talk talks conversation call summit negotiation negotiations discussion discussions contact interview dialogue debate dinner lunch correspondence interaction consultation visit encounter exchange handshake chat phone-call audience breakfast session",
    source: "poss pp:of pp:by subj",
    target: "pp:with pp:to",
    reciprocal: true,
    under,
    reason: "a noun of meeting or talk with both sides named",
    example: "After a meeting with President Ana Costa, Chancellor Jonas Keller left Porto.",
    counterExample: "After a meeting with many questions, Chancellor Jonas Keller left Porto.",
  },
  {
    ...row,
    id: "en.contacted.n.letter",
    nouns:
      "letter message email e-mail appeal petition request statement offer invitation advice report complaint plea address speech call text memo note reply response warning notice submission ultimatum briefing tweet apology testimony",
    source: "poss pp:from pp:by pp:of subj",
    target: "pp:to",
    under: "in with by via",
    reason: "a message with sender and addressee",
    example: "In a letter to Minister Karl Voss, the doctor Maria Lang asked for help.",
    counterExample: "In a letter to all households, nothing new was said.",
  },
  {
    ...row,
    id: "en.contacted.n.at-request",
    nouns: "request invitation",
    source: "poss pp:of pp:from",
    target: "subj",
    under: "at",
    reason: "who comes at somebody's invitation was invited by them",
    example: "Chancellor Jonas Keller came to Porto at the invitation of President Ana Costa.",
    counterExample: "Chancellor Jonas Keller came to Porto at short notice.",
  },
];
