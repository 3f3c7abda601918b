import type { VerbRow } from "../../frames/row.ts";

const row = { language: "en", relation: "CONTACTED" } as const;

/** Fixed expressions: a verb with the noun that carries the meaning. */
export const contactedPhrases: readonly VerbRow[] = [
  {
    ...row,
    id: "en.contacted.shake-hands",
    verbs: "shake touch break",
    object: "hand base bread",
    source: "subj",
    target: "pp:with",
    reciprocal: true,
    reason: "shakes hands, touches base, breaks bread with somebody",
    example: "Minister Maria Lang shook hands with President Ana Costa.",
    counterExample: "Minister Maria Lang shook her head with some doubt.",
  },
  {
    ...row,
    id: "en.contacted.received-by",
    verbs: "receive",
    needs: "by",
    source: "subj",
    target: "acc",
    targetKind: "Person",
    reason: "is received by somebody: is their guest",
    example: "Chancellor Jonas Keller was received by President Ana Costa.",
    counterExample: "The letter was received by President Ana Costa.",
  },
  {
    ...row,
    id: "en.contacted.call",
    verbs: "call",
    source: "subj",
    target: "acc",
    alone: true,
    not: "defence defense prosecution witness evidence stand",
    reason: "calling somebody by telephone; who is called something behind the object is not rung up",
    example: "The lawyer Paul Ritter called Minister Maria Lang on Monday.",
    counterExample: "The lawyer Paul Ritter called Minister Maria Lang a coward.",
  },
];
