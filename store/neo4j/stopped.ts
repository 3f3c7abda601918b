import neo4j from "neo4j-driver";
import type { Drivers } from "./drivers.ts";
import { toAppError } from "./neo4j-errors.ts";
import { stoppable } from "./stoppable.ts";

/** A database that lists its transactions no sooner, in milliseconds, does nothing else any more. */
const LOOK_MS = 5_000;

/** Stopping is noticed between two rows only: what stays within one goes on, marked, and takes a processor with it. */
const STOPPED =
  "SHOW TRANSACTIONS YIELD transactionId, status WHERE status STARTS WITH 'Terminated' RETURN transactionId AS id";

export async function stopped({ app, database }: Drivers): Promise<readonly string[]> {
  const session = app.session({ database, defaultAccessMode: neo4j.session.READ });
  const leave = (): void => void session.close().catch(() => undefined);
  try {
    const { records } = await stoppable(session.run(STOPPED, {}, { timeout: LOOK_MS }), leave, { deadlineMs: LOOK_MS });
    return records.map((record) => String(record.get("id")));
  } catch (thrown) {
    throw toAppError(thrown);
  } finally {
    leave();
  }
}
