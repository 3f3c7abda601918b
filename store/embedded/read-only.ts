import type { QueryResult } from "@grafeo-db/js";
import type { GrafeoDB } from "./grafeo.ts";
import { refused, whyRefused } from "./console-guard.ts";
import { nameColumns } from "./name-columns.ts";
import { toWireError } from "./engine-errors.ts";
import type { WireError } from "./protocol.ts";
import { Refusal } from "./refusal.ts";
import { rollBack } from "./roll-back.ts";

const PREFIX = "EXPLAIN ";
const NOT_PLANNED = "Schema commands";

/**
 * Runs a query that a person typed: its plan is looked at first, and it runs in a transaction that is always rolled back.
 * Throws a Refusal for whatever would write, read a file or change the schema.
 */
export async function runReadOnly(db: GrafeoDB, query: string, params: Record<string, unknown>): Promise<QueryResult> {
  await explainReadOnly(db, query, params);
  const tx = db.beginTransaction();
  try {
    const result = await tx.executeCypher(nameColumns(query), params);
    if (Object.values(result.counters).some((count) => count !== 0)) {
      throw new Refusal(refused("Queries here only read; this one would change the graph.", "write"));
    }
    return result;
  } finally {
    rollBack(tx);
  }
}

/** The plan of a query that only reads, a line for each operator; throws a Refusal for any other. */
export async function explainReadOnly(db: GrafeoDB, query: string, params: Record<string, unknown>): Promise<string> {
  const plan = await planOf(db, query, params);
  const reason = whyRefused(plan);
  if (reason) throw new Refusal(reason);
  return plan;
}

/** The engine explains everything but schema commands, so a query without a plan does not run. */
async function planOf(db: GrafeoDB, query: string, params: Record<string, unknown>): Promise<string> {
  try {
    return String((await db.executeCypher(PREFIX + query, params)).scalar());
  } catch (thrown) {
    if (thrown instanceof Error && thrown.message.includes(NOT_PLANNED)) {
      throw new Refusal(refused("Commands about indexes and constraints are not allowed here.", "schema"));
    }
    throw new Refusal(placed(toWireError(thrown), query));
  }
}

/** Positions count from the start of what the person typed; where the engine gives none, the name it complains of has one. */
function placed(error: WireError, query: string): WireError {
  const { line, column, ...rest } = error.details ?? {};
  if (typeof line === "number" && typeof column === "number") {
    return { ...error, details: { line, column: line === 1 ? Math.max(1, column - PREFIX.length) : column, ...rest } };
  }
  const name = /'([^']+)'/.exec(error.message)?.[1];
  const at = name === undefined ? -1 : query.lastIndexOf(name);
  if (at < 0) return error;
  const before = query.slice(0, at).split("\n");
  return { ...error, details: { line: before.length, column: (before.at(-1) ?? "").length + 1, near: name } };
}
