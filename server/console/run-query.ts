import { performance } from "node:perf_hooks";
import type { CypherNotice, TruncatedBy } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import type { Store } from "#store/graph-store.ts";
import type { CypherGuard } from "../cypher-guard/guard.ts";
import type { ConsoleLimits } from "./console-limits.ts";
import type { ConsoleSlots } from "./console-slots.ts";
import { countElements } from "./count-elements.ts";
import { manyRows } from "./many-rows.ts";
import type { QueryCounter } from "./count-queries.ts";
import { withTimeLimit } from "./time-limit.ts";
import { withPlaceIn } from "./place-in-query.ts";

export type Console = Readonly<{
  store: Store;
  guard: Pick<CypherGuard, "check">;
  slots: ConsoleSlots;
  limits: ConsoleLimits;
  count: QueryCounter;
}>;

export type ConsoleRequest = Readonly<{
  query: string;
  params: Readonly<Record<string, CypherValue>>;
  limit: number;
  timeoutMs: number;
  /** Whose turn it is: queries of one client wait for each other first. */
  client: string;
  /** What finds it in the log, and in a list of what runs in the database. */
  requestId: string;
  signal: AbortSignal;
}>;

export type ConsoleRow = Readonly<{ values: readonly CypherValue[]; json: string }>;
export type ConsoleEnd = Readonly<{ truncated: boolean; truncatedBy?: TruncatedBy; elapsedMs: number; rows: number }>;
export type ConsoleRun = Readonly<{
  columns: readonly string[];
  notices: readonly CypherNotice[];
  /** To be read to its end or given up with `return`, which frees the slot. */
  rows: AsyncGenerator<ConsoleRow, ConsoleEnd>;
}>;

/** Guards a query of a person, waits for its turn and runs it within the limits. */
export async function runQuery(console: Console, request: ConsoleRequest): Promise<ConsoleRun> {
  const { signal, client, limit, timeoutMs, params, requestId } = request;
  const count = console.count.start();
  let release = (): void => undefined;
  const finish = (error?: unknown): void => {
    release();
    count(error);
  };
  let written = request.query;
  try {
    const guarded = await console.guard.check({ query: request.query, params, engine: console.store.engine });
    written = guarded.query;
    release = await console.slots.take(client, signal);
    const start = performance.now();
    const answer = await console.store.reader.cypher({ query: written, params, limit, timeoutMs, requestId, signal });
    const rows = readRows(answer, { ...console.limits, timeoutMs }, () => performance.now() - start, finish);
    return { columns: answer.columns, notices: [...guarded.notices, ...manyRows(answer.estimatedRows)], rows };
  } catch (error) {
    finish(error);
    throw withTimeLimit(withPlaceIn(request.query, written, error), timeoutMs);
  }
}

type Answer = Awaited<ReturnType<Store["reader"]["cypher"]>>;

async function* readRows(
  answer: Answer,
  limits: ConsoleLimits & Pick<ConsoleRequest, "timeoutMs">,
  elapsed: () => number,
  finish: (error?: unknown) => void,
): AsyncGenerator<ConsoleRow, ConsoleEnd> {
  let bytes = 0;
  let elements = 0;
  let rows = 0;
  const end = (truncatedBy?: TruncatedBy): ConsoleEnd => ({
    truncated: truncatedBy !== undefined,
    ...(truncatedBy && { truncatedBy }),
    elapsedMs: Math.round(elapsed() * 10) / 10,
    rows,
  });
  try {
    for await (const values of answer.rows) {
      const json = JSON.stringify(values);
      bytes += Buffer.byteLength(json);
      elements += countElements(values);
      if (bytes > limits.bytes) return end("bytes");
      if (elements > limits.elements) return end("elements");
      rows += 1;
      yield { values, json };
    }
    return end(answer.truncated() ? "rows" : undefined);
  } catch (error) {
    finish(error);
    throw withTimeLimit(error, limits.timeoutMs);
  } finally {
    finish();
  }
}
