import type { Logger } from "pino";
import type { DatabaseTrouble } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import type { Store } from "#store/graph-store.ts";

export type Supervisor = Readonly<{
  /** What is wrong with the database, as of the last look. */
  trouble(): DatabaseTrouble | undefined;
  /** Resolves when it looks no more, so that the store can be closed. */
  stop(): Promise<void>;
}>;

/** A query that was stopped may take so long to end, in milliseconds; one that does not will not end by itself. */
const endsMs = 5000;

const words: Readonly<Record<DatabaseTrouble, string>> = {
  away: "The database does not answer. Beleg goes on as soon as it is back.",
  burning:
    "Neo4j is busy with a query that was stopped and cannot be ended. Restart Neo4j when its answers take too long.",
};

/** No answer, none in time, or no way in; a database that does not know the question is there. */
const isAway = (thrown: unknown): boolean => !(thrown instanceof AppError) || [503, 504].includes(thrown.status);

/**
 * Looks after the database for as long as the server runs: whether it answers, and whether a query that was stopped goes on in it
 * all the same. What is wrong, and that it is well again, is logged in one line each.
 */
export function startSupervisor(store: Pick<Store, "stopped">, logger: Logger, everyMs = endsMs): Supervisor {
  let trouble: DatabaseTrouble | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const firstSeen = new Map<string, number>();

  async function look(): Promise<DatabaseTrouble | undefined> {
    const stopped = new Set(await store.stopped());
    const now = performance.now();
    for (const id of firstSeen.keys()) if (!stopped.has(id)) firstSeen.delete(id);
    for (const id of stopped) if (!firstSeen.has(id)) firstSeen.set(id, now);
    return [...firstSeen.values()].some((since) => now - since >= endsMs) ? "burning" : undefined;
  }

  async function turn(): Promise<void> {
    const found = await look().catch((thrown: unknown) => (isAway(thrown) ? "away" : undefined));
    if (ended) return;
    if (found !== trouble) tell(found);
    trouble = found;
    timer = setTimeout(() => (looking = turn()), everyMs).unref();
  }

  function tell(found: DatabaseTrouble | undefined): void {
    if (found) logger.error({ trouble: found }, words[found]);
    else logger.warn("The database is well again.");
  }

  let looking = turn();
  return {
    trouble: () => trouble,
    async stop() {
      ended = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
