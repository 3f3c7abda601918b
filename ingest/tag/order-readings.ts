import type { Pos, Reading } from "../document.ts";

const moodOrder = { ind: 0, subj1: 1, subj2: 2 } as const;

/** Nouns and names, verbs and auxiliaries share their inflection, so one may stand in for the other. */
const kin: Readonly<Partial<Record<Pos, Pos>>> = { VERB: "AUX", AUX: "VERB", PROPN: "NOUN" };

/**
 * Readings of the chosen part of speech first, the rest behind; where the lexicon has none, the word stands for its own
 * lemma. Among finite forms the indicative comes first.
 */
export function orderReadings(readings: readonly Reading[], pos: Pos, fallback: Reading): readonly Reading[] {
  const fitting = readings.filter((reading) => reading.pos === pos);
  const close =
    fitting.length > 0
      ? fitting
      : readings.filter((reading) => reading.pos === kin[pos]).map((reading) => ({ ...reading, pos }));
  const first = close.length > 0 ? [...close].sort(byMood) : [fallback];
  return [...first, ...readings.filter((reading) => reading.pos !== pos && !close.includes(reading))];
}

/** News reports more than it commands: "sei" is a subjunctive far more often than an imperative. */
const rank = ({ mood, form }: Reading): number => (form === "imp" ? 3 : mood === undefined ? 0 : moodOrder[mood]);
const byMood = (a: Reading, b: Reading): number => rank(a) - rank(b);

/** Moves the readings that pass to the front without losing the others; changes nothing when none passes. */
export function prefer(readings: readonly Reading[], passes: (reading: Reading) => boolean): readonly Reading[] {
  const good = readings.filter(passes);
  return good.length === 0 ? readings : [...good, ...readings.filter((reading) => !passes(reading))];
}
