import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";
import { isFinite } from "./token-reading.ts";

/** Verb of the first main clause of a sentence: what is told of whom the sentence speaks. */
export const firstMain = (sheet: Sheet): Predicate | undefined =>
  sheet.predicates.find((one) => sheet.clauses[one.clause]?.kind === "main" && isTold(sheet, one));

/** With a finite verb: something is said, and not only named. */
export const isTold = ({ doc }: Sheet, { finite }: Predicate): boolean =>
  finite !== undefined && isFinite(doc.tokens[finite]!);
