import type { CheckAnswer } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import { errorBody } from "../error-answer.ts";
import type { ConsoleSlots } from "./console-slots.ts";
import { manyRows } from "./many-rows.ts";
import { withPlaceIn } from "./place-in-query.ts";
import type { Console, ConsoleRequest } from "./run-query.ts";
import { withTimeLimit } from "./time-limit.ts";

type Checking = Pick<Console, "store" | "guard"> & Readonly<{ checks: ConsoleSlots }>;
type CheckRequest = Omit<ConsoleRequest, "limit" | "timeoutMs" | "signal">;

/** Milliseconds that a query may take which is only planned. */
const timeoutMs = 2_000;
/** A database that planned for longer may be at it still, for so many milliseconds, and is given nothing more of this client. */
const restMs = 60_000;

/**
 * Looks at a query before anybody has asked for its answer: the guard reads it, and Neo4j plans it. Whoever asks for the answer
 * then waits for neither. It has turns of its own, so that no query waits for what is only being written; where none is free it
 * is not looked at. What is wrong with a query that is not finished is no failure, and stands in the answer.
 */
export async function checkQuery(
  { guard, checks, store }: Checking,
  { query, params, client, requestId }: CheckRequest,
): Promise<CheckAnswer> {
  let written = query;
  let release = (): void => undefined;
  try {
    // Nothing stops a plan that is being made: who goes away keeps this turn until it is there, and can have no second one made.
    release = await checks.take(client, new AbortController().signal);
    const guarded = await guard.check({ query, params, engine: store.engine });
    written = guarded.query;
    // The embedded engine plans in no time, and its process would be ended under a plan that takes too long.
    if (store.engine === "embedded") return { notices: [...guarded.notices] };
    const { steps } = await store.reader.plan({ query: written, params, timeoutMs, requestId });
    return { notices: [...guarded.notices, ...manyRows(Math.max(0, ...steps.map(({ rows }) => rows ?? 0)))] };
  } catch (thrown) {
    const error = withTimeLimit(withPlaceIn(query, written, thrown), timeoutMs);
    if (!(error instanceof AppError)) throw error;
    if (error.code === "QUERY_TOO_SLOW") release = later(release);
    return { notices: [], ...errorBody(error, requestId) };
  } finally {
    release();
  }
}

const later = (release: () => void) => (): void => void setTimeout(release, restMs).unref();
