import type { Gender, Token } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** Gender by the first name; undefined where a name is borne by both or there is none. */
export function personGender(tokens: readonly Token[], lexicon: Lexicon): Gender | undefined {
  if (tokens.length < 2) return undefined;
  const gender = lexicon.names.firstName(tokens[0]?.text ?? "");
  return gender === "m" || gender === "f" ? gender : undefined;
}
