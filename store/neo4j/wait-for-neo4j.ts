import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { AppError } from "#schema/errors.ts";
import { SCHEMA_VERSION } from "../writing/lock.ts";
import type { Drivers } from "./drivers.ts";
import { toAppError } from "./neo4j-errors.ts";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** A query rather than `verifyConnectivity`, which succeeds with an expired password. */
const READY = "OPTIONAL MATCH (m:Meta {id: 'store'}) RETURN m.schema AS schema";

/**
 * Waits until Neo4j answers, at most `waitMs`, with growing pauses. A refused login is told at once: trying again would only
 * lock the account.
 */
export async function waitForNeo4j(drivers: Drivers, waitMs: number): Promise<void> {
  const until = Date.now() + waitMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return refuseNewer(await readSchema(drivers));
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code !== "STORE_UNAVAILABLE" || /newer|NEO4J_DATABASE/.test(error.message)) throw error;
      if (Date.now() + pause > until) throw error;
      await sleep(pause);
    }
  }
}

/** Asks once; the driver's own retries would hide for a quarter of a minute what is wrong. */
async function readSchema({ app, database }: Drivers): Promise<number> {
  const session = app.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(READY);
    return Number(records[0]?.get("schema") ?? 0);
  } finally {
    await session.close();
  }
}

function refuseNewer(schema: number): void {
  if (schema <= SCHEMA_VERSION) return;
  throw new AppError("STORE_UNAVAILABLE", 503, "The graph in this Neo4j was written by a newer Beleg. Update Beleg.");
}
