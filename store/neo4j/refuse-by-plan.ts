import { Neo4jError } from "neo4j-driver";
import type { Plan, Transaction } from "neo4j-driver";
import { allowedProcedures } from "#schema/allowed-procedures.ts";
import { AppError } from "#schema/errors.ts";
import { toAppError } from "./neo4j-errors.ts";

/** On a line of its own, so that places in the query keep their columns. */
const PREFIX = "EXPLAIN\n";

/** Operators that neither reading mode nor a query type of `r` keeps out (measured: both let them run). */
const REFUSED: readonly (readonly [RegExp, rule: string])[] = [
  [/^LoadCSV/, "load-csv"],
  [/^(?:Show|Terminate)/, "show"],
  [/^AdministrationCommand|Index$|Constraint$/, "schema"],
  [/^Transaction(?:Apply|Foreach)/, "in-transactions"],
];

/**
 * Asks the server what a query would do before it does it, in the transaction that it will run in. Rejects with CYPHER_REFUSED
 * unless it only reads, by operators that may run and procedures that may be called; resolves with the plan.
 */
export async function refuseByPlan(
  tx: Transaction,
  query: string,
  params: Record<string, unknown>,
): Promise<Plan | undefined> {
  const summary = await tx
    .run(PREFIX + query, params)
    .summary()
    .catch((thrown: unknown) => {
      throw withoutPrefix(thrown);
    });
  const rule = (summary.plan && refusedIn(summary.plan)) || (summary.queryType === "r" ? undefined : "write");
  if (rule === undefined) return summary.plan || undefined;
  throw new AppError("CYPHER_REFUSED", 403, "Queries here only read the graph; this one would do something else.", {
    details: { rule },
  });
}

function refusedIn({ operatorType, arguments: details, children }: Plan): string | undefined {
  const operator = operatorType.replace(/@.*$/, "");
  if (operator === "ProcedureCall" && !allowedProcedures.has(procedureIn(details))) return "procedure";
  const own = REFUSED.find(([pattern]) => pattern.test(operator))?.[1] ?? hiddenIn(String(details.Details ?? ""));
  return own ?? children.map(refusedIn).find((rule) => rule !== undefined);
}

/** A subquery within a loop of an expression has no operators of its own: the plan tells only how it is written. */
function hiddenIn(details: string): string | undefined {
  const bare = details.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, "");
  if (/\bLOAD\s+CSV\b/i.test(bare)) return "load-csv";
  const called = [...bare.matchAll(/\bResolvedCall\(([\w.]*)/g)].map(([, name = ""]) => name);
  return called.every((name) => allowedProcedures.has(name)) ? undefined : "procedure";
}

/** The server describes a call as `db.labels() :: (label :: STRING)`. */
const procedureIn = (details: Readonly<Record<string, unknown>>): string =>
  /^[\w.]+(?=\()/.exec(String(details.Details ?? ""))?.[0] ?? "";

function withoutPrefix(thrown: unknown): AppError {
  const error = toAppError(thrown);
  const line = error.details?.line;
  if (!(thrown instanceof Neo4jError) || typeof line !== "number") return error;
  const details = { ...error.details, line: Math.max(1, line - 1) };
  return new AppError(error.code, error.status, error.message, { cause: thrown, details });
}
