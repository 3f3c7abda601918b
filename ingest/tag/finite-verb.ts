import type { Reading } from "../document.ts";
import type { Draft } from "./draft.ts";

const isFinite = (reading: Reading | undefined): boolean =>
  (reading?.pos === "VERB" || reading?.pos === "AUX") && reading.form === "fin";

/**
 * A whole sentence has a finite verb. Where the tagger saw none, the first word that can be one is it: "kritisierte" in
 * "Die Ministerin kritisierte Außenminister Falk" looks like the participle before a noun that it is elsewhere. After an
 * article or a preposition it stays that participle, and a line without an end ("Minister kritisierte Kanzlerin") is no sentence.
 */
export function withFiniteVerb(drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1)?.text ?? "";
  if (!/^[.!?“”"«»]$/u.test(last) || drafts.some(({ readings }) => isFinite(readings[0]))) return drafts;
  const at = drafts.findIndex((draft, i) => canBeVerb(draft, drafts[i - 1]) || followsPointer(draft, drafts, i));
  if (at < 0) return drafts;
  return drafts.map((draft, i) => (i === at ? asFinite(draft) : draft));
}

function canBeVerb({ text, readings }: Draft, before: Draft | undefined): boolean {
  const opened = ["DET", "ADP", "ADJ"].includes(before?.readings[0]?.pos ?? "DET");
  return !opened && /^\p{Ll}/u.test(text) && readings.some(isFinite);
}

/** "Das erklärte Minister Falk": at the beginning of a sentence without another verb. */
function followsPointer({ text, readings }: Draft, drafts: readonly Draft[], i: number): boolean {
  return i === 1 && /^(?:Das|Dies)$/u.test(drafts[0]?.text ?? "") && /te$/u.test(text) && readings.some(isFinite);
}

function asFinite(draft: Draft): Draft {
  const finite = draft.readings.filter(isFinite);
  const readings = [...finite, ...draft.readings.filter((reading) => !isFinite(reading))];
  return { ...draft, pos: finite[0]?.pos ?? draft.pos, readings };
}
