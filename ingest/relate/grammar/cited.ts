import type { Token } from "../../document.ts";
import type { Phrase } from "./phrase.ts";
import { lower } from "./token-reading.ts";

/** ", so X" and "X zufolge": the phrase says whose word the sentence is and is no argument of its verb. */
export function isCited(tokens: readonly Token[], { from, to }: Phrase): boolean {
  if (tokens[to]?.text.toLowerCase() === "zufolge") return true;
  const [twoBefore, before] = [tokens[from - 2], tokens[from - 1]];
  return (
    before !== undefined && twoBefore !== undefined && lower(before) === "so" && /^[,“”"»«–]$/u.test(twoBefore.text)
  );
}
