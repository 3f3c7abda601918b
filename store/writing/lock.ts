import type { Run } from "../database.ts";

/** Raised whenever what is written changes its form; a store with a higher one was made by a newer Beleg. */
export const SCHEMA_VERSION = 1;

/**
 * The first statement of every writing transaction: it takes the write lock of the one Meta node, so writers queue up before
 * they have read anything, and neither deadlocks nor lost updates of derived names can happen.
 */
const LOCK = "MERGE (m:Meta {id: 'store'}) SET m.schema = $schema";

const RAISE = "MATCH (m:Meta {id: 'store'}) SET m.revision = coalesce(m.revision, 0) + 1";

export async function lockForWriting(run: Run): Promise<void> {
  await run(LOCK, { schema: SCHEMA_VERSION });
}

/** The last statement before a commit that changed something. */
export async function raiseRevision(run: Run): Promise<void> {
  await run(RAISE, {});
}
