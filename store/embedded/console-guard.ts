import type { WireError } from "./protocol.ts";

const WRITING = /^(?:Create|Merge|Delete|Detach|Set|Remove|Add|Insert|Update|Drop|Copy|Export)/;
const PROCEDURES =
  /^(?:db\.(?:labels|relationshipTypes|propertyKeys)|grafeo\.(?!export|import|load|save|backup)[\w.]+)$/;

/**
 * Why the plan of a query may not run, or undefined when it only reads the graph. The engine has no read-only mode for
 * Cypher; this is its stand-in beside the transaction that is always rolled back, since neither a file read by LOAD CSV nor
 * an index made on the way can be rolled back.
 */
export function whyRefused(plan: string): WireError | undefined {
  for (const line of plan.split("\n")) {
    const [, operator = "", subject = ""] = /^\s*(\w+)(?: \(([\w.]*))?/.exec(line) ?? [];
    if (operator === "LoadCsv") return refused("LOAD CSV reads files and is not allowed here.", "load-csv");
    if (WRITING.test(operator)) return refused("Queries here only read; this one would change the graph.", "write");
    if (operator === "CallProcedure" && !PROCEDURES.test(subject)) {
      return refused(`The procedure ${subject} is not among those that may be called here.`, "procedure");
    }
  }
  return undefined;
}

export function refused(message: string, rule: string): WireError {
  return { code: "CYPHER_REFUSED", status: 403, message, details: { rule } };
}
