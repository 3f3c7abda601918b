import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";

const wishes = /^(?:wenn|falls|sofern|beinahe|fast|gern|gerne|lieber|eigentlich|wir|vielleicht)$/u;

/** "Zwei Investoren hätten sich gemeldet": where the first subjunctive looks like the indicative, German takes the second. */
export function isHeldBack({ doc, line, clauses }: Sheet, { finite, perfect, clause }: Predicate): boolean {
  if (!perfect || finite === undefined || doc.tokens[finite]?.text !== "hätten") return false;
  return (
    clauses[clause]?.kind === "main" && !line.some((index) => wishes.test(doc.tokens[index]?.text.toLowerCase() ?? ""))
  );
}
