import { firstReached } from "../first-reached.ts";

/** Last of a list in the order of `at` that stands before a position. */
export const lastBefore = <T extends Readonly<{ at: number }>>(sorted: readonly T[], position: number): T | undefined =>
  sorted[firstReached(sorted.length, (index) => sorted[index]!.at >= position) - 1];
