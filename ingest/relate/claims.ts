import type { Claim } from "../document.ts";
import type { Candidate } from "./frames/candidate.ts";
import type { Voice } from "./ends.ts";

export type Judged = Readonly<{ candidate: Candidate; voice?: Voice; confidence: number }>;

/** Claims of what was found: one for each relation, pair of ends and sentence. */
export function claimsOf(judged: readonly Judged[]): Claim[] {
  const best = new Map<string, Judged>();
  for (const one of judged) {
    const { row, source, target, sheet } = one.candidate;
    const key = `${row.relation} ${source.entity} ${target.entity} ${sheet.sentence.index}`;
    const before = best.get(key);
    if (before === undefined || before.confidence < one.confidence) best.set(key, one);
  }
  return [...best.values()]
    .map(claimOf)
    .sort((a, b) => a.start - b.start || a.source - b.source || a.target - b.target);
}

function claimOf({ candidate, voice, confidence }: Judged): Claim {
  const { row, sheet, source, target, trigger, modality, notes } = candidate;
  const { doc, sentence } = sheet;
  const words = trigger.map((index) => doc.tokens[index]?.text ?? "");
  return {
    type: row.relation,
    source: source.entity,
    target: target.entity,
    start: sentence.start,
    end: sentence.end,
    trigger: joined(trigger, words),
    modality,
    confidence,
    rule: row.id,
    why: [...notes, ...(voice === undefined ? [] : [voice.how]), row.reason].join("; "),
    ...(voice !== undefined && voice.entity !== source.entity && { speaker: voice.entity }),
  };
}

/** Words that stand apart are joined by " … ", as in the training frames. */
function joined(trigger: readonly number[], words: readonly string[]): string {
  return words.reduce(
    (text, word, i) =>
      i === 0 ? word : `${text}${(trigger[i] ?? 0) - (trigger[i - 1] ?? 0) > 1 ? " … " : " "}${word}`,
    "",
  );
}
