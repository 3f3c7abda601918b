import neo4j from "neo4j-driver";
import type { Plan, Record as DriverRecord, Result, ResultSummary, Session, Transaction } from "neo4j-driver";
import type { PlanStep } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import { AppError } from "#schema/errors.ts";
import type { CypherAnswer, CypherRequest, PlanRequest } from "../graph-store.ts";
import { byteGate } from "./byte-gate.ts";
import type { ByteGate } from "./byte-gate.ts";
import { collectEnds, toCypherValue } from "./cypher-values.ts";
import type { Drivers } from "./drivers.ts";
import { toAppError } from "./neo4j-errors.ts";
import { toParameters } from "./parameters.ts";
import { stepsOf } from "./plan-steps.ts";
import { refuseByPlan } from "./refuse-by-plan.ts";
import { stoppable } from "./stoppable.ts";

/** How much later than the server the client gives up on a query; the server cannot stop one that stays within one row. */
const LATE_MS = 2_000;
/** How long the end of a session may take before it is left to itself. */
const LEAVE_MS = 1_000;
/**
 * How long planning may take, if the query itself may take as long. A server that has just started needs up to a second for its
 * first, on a busy machine many times that; one that plans on and on is not stopped by whoever gives up on it.
 */
const PLAN_MS = 15_000;
const MAX_FETCH = 1_000;
/** Rows whose relationships are given their ends together. */
const SLICE = 200;
/** Bytes that these may have come with. */
const SLICE_BYTES = 1024 * 1024;

/** The plan of a person's query, in a transaction of the same kind. Who runs the query afterwards need not have it planned again. */
export async function explainConsole(drivers: Drivers, request: PlanRequest): Promise<{ steps: readonly PlanStep[] }> {
  const begun = begin(drivers, { ...request, limit: 1 });
  try {
    const plan = await begun.plan();
    drivers.plans.set(request.query, rowsOf(plan));
    return { steps: plan ? stepsOf(plan) : [] };
  } finally {
    await begun.leave();
  }
}

/** A query that may run; `within` stops waiting for a step of it when the time is over or nobody wants it any more. */
type Begun = Readonly<{
  /** Rejects for what would do more than read; nothing runs before. */
  plan: () => Promise<Plan | undefined>;
  run: () => Result;
  within: <T>(step: Promise<T>) => Promise<T>;
  leave: () => Promise<void>;
  gate: ByteGate;
}>;
type Running = Readonly<{ result: Result }> & Pick<Begun, "within" | "leave" | "gate">;

/**
 * Runs a person's query in an explicit READ transaction that is always rolled back. The row limit is kept by reading no
 * further; the rest is never sent.
 */
export async function runConsole(drivers: Drivers, request: CypherRequest): Promise<CypherAnswer> {
  const { plan, ...begun } = begin(drivers, request);
  const known = drivers.plans.get(request.query);
  const estimatedRows = known ?? rowsOf(await plan());
  if (known === undefined) drivers.plans.set(request.query, estimatedRows);
  const running = { ...begun, result: begun.run() };
  try {
    const columns = await running.within(running.result.keys());
    let truncated = false;
    const rows = readRows(drivers, running, { columns, limit: request.limit }, () => (truncated = true));
    return { columns, rows, truncated: () => truncated, estimatedRows };
  } catch (thrown) {
    await running.leave();
    throw toAppError(thrown);
  }
}

function begin(
  drivers: Drivers,
  { query, params, limit, timeoutMs, signal, requestId = "none" }: CypherRequest,
): Begun {
  const given = toParameters(params);
  const until = Date.now() + timeoutMs + LATE_MS;
  const session = drivers.console.session({
    database: drivers.database,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: Math.min(limit + 1, MAX_FETCH),
    bookmarkManager: drivers.bookmarks,
  });
  const metadata = { app: "beleg", task: "console", requestId };
  // Not waited for: the driver sends what follows behind it, and its failure is the failure of what follows.
  const begun = session.beginTransaction({ timeout: timeoutMs, metadata });
  const gate = byteGate(begun);
  const leave = (): Promise<void> => leaveSession(session, begun, gate);
  const within = <T>(step: Promise<T>): Promise<T> =>
    stoppable(step, () => void leave(), { signal, deadlineMs: Math.max(1, until - Date.now()) });
  const plan = async (): Promise<Plan | undefined> => {
    try {
      return await stoppable(refuseByPlan(begun, query, given), () => void leave(), planLimits(signal, timeoutMs));
    } catch (thrown) {
      await leave();
      const error = toAppError(thrown);
      // Neo4j's own clock may run out before ours: it is planning that took the time all the same.
      throw error.code === "QUERY_TOO_SLOW" ? planTooSlow() : error;
    }
  };
  return { plan, run: () => begun.run(query, given), within, leave, gate };
}

const planLimits = (signal: AbortSignal | undefined, timeoutMs: number): Parameters<typeof stoppable>[2] => ({
  signal,
  deadlineMs: Math.min(PLAN_MS, timeoutMs + LATE_MS),
  late: planTooSlow(),
});

const planTooSlow = (): AppError =>
  new AppError(
    "QUERY_TOO_SLOW",
    504,
    "Neo4j takes too long to plan this query. It may be busy or have just started: try again. Else shorten the patterns, or split the query.",
    { details: { limit: "plan" } },
  );

const rowsOf = (plan: Plan | undefined): number => (plan ? Math.max(...stepsOf(plan).map(({ rows }) => rows ?? 0)) : 0);

/**
 * Closing the session resets the connection, which stops the query and rolls back. A query that cannot be stopped keeps the
 * server busy, but not the caller.
 */
async function leaveSession(session: Session, tx: Transaction, gate: ByteGate): Promise<void> {
  gate.leave();
  const left = (async () => {
    if (tx.isOpen()) await tx.rollback().catch(() => undefined);
    await session.close();
  })().finally(gate.end);
  await Promise.race([left.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LEAVE_MS).unref())]);
}

type Wanted = Readonly<{ columns: readonly string[]; limit: number }>;
type Step = IteratorResult<DriverRecord, ResultSummary>;

async function* readRows(
  drivers: Drivers,
  { result, within, leave, gate }: Running,
  { columns, limit }: Wanted,
  onTruncated: () => void,
): AsyncGenerator<readonly CypherValue[]> {
  const known = new Map<string, string>();
  const records = result[Symbol.asyncIterator]();
  const next = async (): Promise<Step> => (await within(gate.waitFor(records.next()))) as Step;
  let left = limit;
  let hasEnded = false;
  try {
    for (let step = await next(); ;) {
      const slice: unknown[][] = [];
      const fits = fitting(gate, Math.min(SLICE, left));
      for (; !step.done && fits(slice.length); step = await next()) {
        const record = step.value;
        slice.push(columns.map((column) => record.get(column) as unknown));
      }
      left -= slice.length;
      await nameEnds(drivers, slice, known);
      for (const row of slice) yield row.map((cell) => toCypherValue(cell, known));
      if (step.done) {
        refuseWritten(step.value);
        hasEnded = true;
        return;
      }
      if (left === 0) return onTruncated();
    }
  } catch (thrown) {
    throw toAppError(thrown);
  } finally {
    // A query that came to its end keeps nothing busy: its answer need not wait until it is rolled back.
    const leaving = leave();
    if (!hasEnded) await leaving;
  }
}

/** Whether another row may join a slice: of large ones fewer are held at once, the first always. */
function fitting(gate: ByteGate, most: number): (length: number) => boolean {
  const from = gate.received();
  return (length) => length === 0 || (length < most && gate.received() - from < SLICE_BYTES);
}

/** READ mode has refused a write before it came to this; this is the last look, and the log tells of it. */
export function refuseWritten(summary: ResultSummary): void {
  if (!summary.counters.containsUpdates() && !summary.counters.containsSystemUpdates()) return;
  throw new AppError(
    "INTERNAL",
    500,
    "A query came past everything that keeps it from writing. What it did was undone; tell whoever looks after this server.",
    { details: { rule: "write" } },
  );
}

const ENDS = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id";

/** Relationships name their ends by the engine's ids; people know the nodes by theirs. */
async function nameEnds(
  { app, database }: Drivers,
  rows: readonly (readonly unknown[])[],
  known: Map<string, string>,
): Promise<void> {
  const wanted = new Set<string>();
  collectEnds(rows, known, wanted);
  const ids = [...wanted].filter((element) => !known.has(element));
  if (ids.length === 0) return;
  const { records } = await app.executeQuery(ENDS, { ids }, { database, routing: neo4j.routing.READ });
  for (const record of records) {
    const id: unknown = record.get("id");
    known.set(String(record.get("element")), typeof id === "string" ? id : String(record.get("element")));
  }
}
