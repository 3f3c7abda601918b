import { AppError } from "#schema/errors.ts";

/** What took too long says how long a query may take and how to ask for less, unless it says so itself. */
export function withTimeLimit(error: unknown, timeoutMs: number): unknown {
  if (!(error instanceof AppError) || error.code !== "QUERY_TOO_SLOW" || error.details?.limit !== undefined)
    return error;
  const seconds = timeoutMs / 1000;
  const advice =
    "Start from a node with a known id, name the relationship types, use fewer hops, or put a LIMIT into a WITH.";
  return new AppError(
    error.code,
    error.status,
    `The query was stopped after ${seconds} seconds, the most it may take here. ${advice}`,
    { cause: error.cause, details: { limit: "time", seconds } },
  );
}
