import type { VerbRow } from "../../frames/row.ts";

const row = { language: "en", relation: "CONTACTED" } as const;

export const contactedVerbs: readonly VerbRow[] = [
  {
    ...row,
    id: "en.contacted.meet",
    verbs: "meet",
    source: "subj",
    target: "pp:with acc",
    reciprocal: true,
    not: "deadline target demand requirement criteria goal standards fate",
    reason: "people who meet are in contact; deadlines and demands are met in another sense",
    example: "Minister Lena Brandt met President Ana Costa in Vienna on Monday.",
    counterExample: "Minister Lena Brandt met the deadline in Vienna on Monday.",
  },
  {
    ...row,
    id: "en.contacted.talk",
    verbs: "talk speak negotiate confer consult discuss correspond converse communicate chat",
    source: "subj",
    target: "pp:with pp:to",
    reciprocal: true,
    reason: "talking with or to somebody is contact; talking about somebody is not",
    example: "President Ana Costa spoke with Chancellor Jonas Keller on Tuesday.",
    counterExample: "President Ana Costa spoke about Chancellor Jonas Keller on Tuesday.",
  },
  {
    ...row,
    id: "en.contacted.contact",
    verbs:
      "contact phone telephone visit email e-mail approach interview notify inform brief summon host welcome greet consult alert",
    source: "subj",
    target: "acc",
    reason: "calling, visiting, receiving or informing somebody is contact; places and plans are no persons",
    example: "The lawyer Paul Ritter phoned Minister Maria Lang in the evening.",
    counterExample: "The lawyer Paul Ritter visited the island in the evening.",
  },
  {
    ...row,
    id: "en.contacted.ask",
    verbs: "ask urge invite tell instruct request advise persuade thank congratulate assure remind",
    source: "subj",
    target: "acc",
    reason: "a request, an invitation or a message reaches the one it is put to",
    example: "President Ana Costa asked the businessman Paul Ritter for help.",
    counterExample: "President Ana Costa asked for patience after the delay.",
  },
  {
    ...row,
    id: "en.contacted.send-to",
    verbs:
      "write send report hand deliver give submit announce say explain reply respond appeal present pass forward relay apologize",
    source: "subj",
    target: "pp:to",
    reason: "a message, an appeal or a delivery to somebody is contact",
    example: "The doctor Maria Lang wrote to Minister Karl Voss.",
    counterExample: "The doctor Maria Lang wrote to keep her mind busy.",
  },
];
