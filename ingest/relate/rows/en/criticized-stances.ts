import type { VerbRow } from "../../frames/row.ts";

const row = { language: "en", relation: "CRITICIZED" } as const;

/** Where somebody stands: angry, opposed, before a court. */
export const criticizedStances: readonly VerbRow[] = [
  {
    ...row,
    id: "en.criticized.voice-anger",
    verbs: "voice express",
    needs:
      "anger outrage fury opposition displeasure unhappiness regret alarm horror scepticism skepticism reservations",
    source: "subj",
    target: "pp:at pp:over pp:about pp:with pp:to pp:against",
    reason: "says that one is angry at or opposed to something",
    example: "The deputy Lena Brandt expressed anger at the plans of Minister Karl Voss.",
    counterExample: "The deputy Lena Brandt expressed joy at the plans of Minister Karl Voss.",
  },
  {
    ...row,
    id: "en.criticized.anger",
    verbs: "anger infuriate enrage outrage appal dismay disappoint incense",
    source: "acc",
    target: "subj",
    notTarget: "death earthquake accident crash storm loss defeat",
    reason: "what angers somebody meets with their disapproval",
    example: "The proposal angered the deputy Lena Brandt.",
    counterExample: "The proposal pleased the deputy Lena Brandt.",
  },
  {
    ...row,
    id: "en.criticized.sue",
    verbs: "sue",
    source: "subj",
    target: "acc",
    reason: "who goes to law against somebody accuses them",
    example: "The doctor Maria Lang sued the company Falkenwerk Ltd.",
    counterExample: "The doctor Maria Lang joined the company Falkenwerk Ltd.",
  },
  {
    ...row,
    id: "en.criticized.file-suit",
    verbs: "file bring launch lodge",
    object: "lawsuit suit complaint charge case petition",
    source: "subj",
    target: "pp:against",
    reason: "who goes to law against somebody accuses them",
    example: "The doctor Maria Lang filed a lawsuit against the company Falkenwerk Ltd.",
    counterExample: "The doctor Maria Lang filed a report on the company Falkenwerk Ltd.",
  },
];
