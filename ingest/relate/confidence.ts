import type { Candidate } from "./frames/candidate.ts";

/** How often the row was right on annotated articles (0..1), times how sure the ends are. */
export function confidenceOf({ certainty }: Candidate): number {
  return Math.round(0.8 * certainty * 100) / 100;
}
