import { at } from "./scan.ts";
import type { Scan } from "./scan.ts";
import { lower } from "./token-reading.ts";

/** "unter anderem", "vor allem": adverbs of two words, no phrases. */
const fixed =
  /^(?:unter ander[emn]+|vor allem|trotz allem|bei weitem|vor kurzem|seit (?:kurzem|langem|längerem)|bis auf weiteres|ohne weiteres|nicht zuletzt|zum teil|in erster)$/u;

/** Whether two words that look like a preposition and its noun stand here as an adverb. */
export const isFixed = (scan: Scan, position: number): boolean => {
  const [first, second] = [at(scan, position), at(scan, position + 1)];
  return first !== undefined && second !== undefined && fixed.test(`${lower(first)} ${lower(second)}`);
};
