import type { Predicate } from "./predicate.ts";
import type { Sheet } from "./sheet.ts";

/** "Er habe sie getroffen", "Zwei Investoren hätten sich gemeldet": the clause passes on what somebody says. */
export const isReported = (sheet: Sheet, predicate: Predicate): boolean =>
  predicate.reported || isHeldBack(sheet, predicate);

const wishes = /^(?:wenn|falls|sofern|beinahe|fast|gern|gerne|lieber|eigentlich|wir|vielleicht)$/u;

/** Where the first subjunctive looks like the indicative, German takes the second. */
function isHeldBack({ doc, line, clauses }: Sheet, { finite, perfect, clause }: Predicate): boolean {
  if (!perfect || finite === undefined || doc.tokens[finite]?.text !== "hätten") return false;
  return (
    clauses[clause]?.kind === "main" && !line.some((index) => wishes.test(doc.tokens[index]?.text.toLowerCase() ?? ""))
  );
}

/** "erklärte, die Vorwürfe entbehrten jeder Grundlage": right behind the comma of a verb of saying any second subjunctive of several may report. */
export function mayBeReported({ doc, clauses }: Sheet, clause: number): boolean {
  const { finite, tokens: [first = 0] = [] } = clauses[clause]!;
  const readings = finite === undefined || finite === first ? [] : doc.tokens[finite]!.readings;
  return (
    doc.tokens[first - 1]?.text === "," && readings.some(({ mood, number }) => mood === "subj2" && number === "pl")
  );
}

/** "soll sie getroffen haben": somebody supposes so. */
export const isSupposed = ({ modal, perfect }: Predicate): boolean => modal === "sollen" && perfect;
