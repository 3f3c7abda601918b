import type { PlanAnswer } from "#schema/api.ts";
import { manyRows } from "./many-rows.ts";
import { withPlaceIn } from "./place-in-query.ts";
import type { Console, ConsoleRequest } from "./run-query.ts";
import { withTimeLimit } from "./time-limit.ts";

/** The plan of a query of a person, guarded and in its turn like the query itself. */
export async function explainQuery(
  { guard, slots, store, count }: Console,
  { query, params, timeoutMs, client, requestId, signal }: Omit<ConsoleRequest, "limit">,
): Promise<PlanAnswer> {
  const ended = count.start();
  let written = query;
  try {
    const guarded = await guard.check({ query, params, engine: store.engine });
    written = guarded.query;
    const release = await slots.take(client, signal);
    try {
      const { steps } = await store.reader.plan({ query: written, params, timeoutMs, requestId, signal });
      ended();
      return {
        engine: store.engine,
        ...(written !== query && { written }),
        steps: [...steps],
        notices: [...guarded.notices, ...manyRows(Math.max(0, ...steps.map(({ rows }) => rows ?? 0)))],
      };
    } finally {
      release();
    }
  } catch (error) {
    ended(error);
    throw withTimeLimit(withPlaceIn(query, written, error), timeoutMs);
  }
}
