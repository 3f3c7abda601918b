import type { CypherGuard } from "./guard.ts";
import { asError, refusal } from "./refusal.ts";

const shown = 3;

/** Why nobody may ask in Cypher on a server with such procedures. */
const whyRefused = (procedures: readonly string[]): ReturnType<typeof refusal> =>
  refusal(
    "dangerous-procedures",
    [...procedures.slice(0, shown), ...(procedures.length > shown ? ["…"] : [])].join(", "),
  );

/** The same in one line, for the terminal. */
export const whyClosed = (procedures: readonly string[]): string => whyRefused(procedures).message;

/** A guard that lets nothing through. */
export const closedConsole = (procedures: readonly string[]): Pick<CypherGuard, "check"> => ({
  check: () => Promise.reject(asError(whyRefused(procedures))),
});
