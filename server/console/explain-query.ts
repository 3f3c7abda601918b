import type { PlanAnswer } from "#schema/api.ts";
import type { Console, ConsoleRequest } from "./run-query.ts";

/** The plan of a query of a person, guarded and in its turn like the query itself. */
export async function explainQuery(
  { guard, slots, store, count }: Console,
  { query, params, timeoutMs, client, signal }: Omit<ConsoleRequest, "limit">,
): Promise<PlanAnswer> {
  const ended = count.start();
  try {
    const guarded = await guard.check({ query, params, engine: store.engine });
    const release = await slots.take(client, signal);
    try {
      const { steps } = await store.reader.plan({ query: guarded.query, params, timeoutMs, signal });
      ended();
      return {
        engine: store.engine,
        ...(guarded.query !== query && { written: guarded.query }),
        steps: [...steps],
        notices: [...guarded.notices],
      };
    } finally {
      release();
    }
  } catch (error) {
    ended(error);
    throw error;
  }
}
