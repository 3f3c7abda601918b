import type { VerbRow } from "../../frames/row.ts";

const row = { language: "en", relation: "DENIED" } as const;
const claims =
  "claim allegation accusation charge report suggestion rumor rumour assertion criticism involvement responsibility wrongdoing blame notion speculation story narrative finding version statement account assessment characterization characterisation portrayal insinuation implication theory estimate link connection correlation contention conclusion article interpretation label critique objection reproach testimony description";

export const deniedVerbs: readonly VerbRow[] = [
  {
    ...row,
    id: "en.denied.deny",
    verbs: "deny",
    source: "subj",
    target: "acc clause",
    notTarget: "request access entry permission visa bail appeal asylum petition application motion right service",
    reason: "says that it is untrue; requests and access are denied in another sense",
    example: "Minister Karl Voss denied any involvement in the deal.",
    counterExample: "The court denied the request of Karl Voss.",
  },
  {
    ...row,
    id: "en.denied.reject",
    verbs:
      "reject dismiss refute dispute rebut contest repudiate contradict counter debunk discount disavow brush wave shrug rebuff",
    source: "subj",
    target: "acc",
    onlyTarget: claims,
    reason: "rejects a claim or an accusation; offers and proposals are rejected in another sense",
    example: "Minister Karl Voss rejected the allegations of the opposition.",
    counterExample: "Minister Karl Voss rejected the offer of the opposition.",
  },
  {
    ...row,
    id: "en.denied.call-false",
    verbs: "call describe dismiss label brand reject denounce brush wave term slam",
    needs:
      "false untrue baseless groundless unfounded fabricated fabrication lie lies fake fiction fictitious fantasy invention invented nonsense rumour rumor rumours rumors speculation hoax myth untruth bluster inaccurate incorrect malicious slander defamatory rubbish bogus unsubstantiated",
    source: "subj",
    target: "acc",
    reason: "calls a claim untrue",
    example: "Minister Karl Voss called the report false.",
    counterExample: "Minister Karl Voss called the report helpful.",
  },
  {
    ...row,
    id: "en.denied.plead",
    verbs: "plead",
    needs: "not innocent",
    source: "subj",
    target: "pp:to pp:of",
    reason: "pleads not guilty to a charge",
    example: "The trader Karl Voss pleaded not guilty to the charges.",
    counterExample: "The trader Karl Voss pleaded guilty to the charges.",
  },
  {
    ...row,
    id: "en.denied.dispute-that",
    verbs: "dispute contest refute rebut disclaim",
    source: "subj",
    target: "clause",
    reason: "disputes that something is so",
    example: "Minister Karl Voss disputed that the deal was secret.",
    counterExample: "Minister Karl Voss confirmed that the deal was secret.",
  },
  {
    ...row,
    id: "en.denied.disagree",
    verbs: "disagree push hit",
    needs: "disagree disagreed disagrees disagreeing back",
    source: "subj",
    target: "pp:with pp:against pp:on pp:at",
    onlyTarget: claims,
    reason: "disagrees with a claim or pushes back against it",
    example: "Minister Karl Voss pushed back against the allegations.",
    counterExample: "Minister Karl Voss pushed back against the crowd.",
  },
  {
    ...row,
    id: "en.denied.defend-against",
    verbs: "defend",
    source: "subj",
    target: "pp:against pp:from",
    onlyTarget: claims,
    reason: "defends somebody against an accusation",
    example: "Minister Karl Voss defended himself against the accusations.",
    counterExample: "Minister Karl Voss defended the town against the floods.",
  },
];
