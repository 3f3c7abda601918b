import { AppError } from "#schema/errors.ts";
import type { CypherGuard } from "./guard.ts";

/** Why nobody may ask in Cypher on a server with such procedures, in one line. */
export const whyClosed = (procedures: readonly string[]): string =>
  `The console is off: this Neo4j has procedures that reach beyond the graph (${procedures.slice(0, 3).join(", ")}${procedures.length > 3 ? " and more" : ""}). Take the plugin out, or set CONSOLE_ALLOW_APOC=1: the console calls no procedure outside its list.`;

/** A guard that lets nothing through. */
export const closedConsole = (procedures: readonly string[]): Pick<CypherGuard, "check"> => ({
  check: () =>
    Promise.reject(
      new AppError("CYPHER_REFUSED", 403, whyClosed(procedures), { details: { rule: "dangerous-procedures" } }),
    ),
});
