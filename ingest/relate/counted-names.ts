import type { Group } from "./grammar/arguments.ts";
import { lower } from "./grammar/token-reading.ts";
import type { Sheet } from "./grammar/sheet.ts";

const counts: Readonly<Record<string, number>> = {
  beide: 2,
  beiden: 2,
  zwei: 2,
  two: 2,
  both: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fünf: 5,
  five: 5,
};

/** "The two ministers, Karl Voss and Ana Costa, met": who is counted and then named is nobody beside those who are named. */
export function withoutCounted(sheet: Sheet, group: Group): Group {
  const [first, second] = [sheet.phrases[group[0] ?? -1], sheet.phrases[group[1] ?? -1]];
  if (first?.kind !== "noun" || second === undefined) return group;
  const { tokens } = sheet.doc;
  const told = tokens.slice(Math.max(0, first.from - 1), first.head).map((token) => counts[lower(token)] ?? 0);
  const named = group.slice(1);
  const isList = named.length === Math.max(0, ...told) && tokens[second.from - 1]?.text === ",";
  return isList && named.every((index) => /^(?:name|noun)$/u.test(sheet.phrases[index]!.kind)) ? named : group;
}
