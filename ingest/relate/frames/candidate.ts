import type { Modality } from "#schema/ontology.ts";
import type { End } from "../ends.ts";
import type { Sheet } from "../grammar/sheet.ts";
import type { NounRow, VerbRow } from "./row.ts";

/** What a row found, before it is known whose word it is and how sure. */
export type Candidate = Readonly<{
  row: VerbRow | NounRow;
  sheet: Sheet;
  clause: number;
  source: End;
  target: End;
  /** Token indices of the words that carry the relation. */
  trigger: readonly number[];
  modality: Modality;
  /** Entity whose word it is when the row itself says so. */
  speaker?: number;
  /** 0..1, how sure it is that these ends belong to this verb or noun. */
  certainty: number;
  notes: readonly string[];
}>;
