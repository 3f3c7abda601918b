import { setTimeout as sleep } from "node:timers/promises";
import { readAddress } from "#store/embedded/address.ts";
import { isAlive } from "#store/embedded/is-alive.ts";
import type { Store } from "#store/graph-store.ts";
import { openPlainDriver } from "#store/neo4j/plain-driver.ts";
import type { TestServer } from "#store/neo4j/test-server.ts";
import { figure } from "./measure.ts";
import type { Figure } from "./measure.ts";
import { serveConsole } from "./served-console.ts";

/** Milliseconds that a query may go on after nobody waits for it any more. */
const limitMs = 1000;
/** Looks at the database are this far apart, in milliseconds. */
const lookMs = 5;
/** Milliseconds after which a query that still runs will never end. */
const patienceMs = 60_000;
const rounds = 20;
const endless =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100) AS c RETURN count(*) AS n";

/** How the database itself tells whether the queries of a round run. */
type Round = Readonly<{ begun: () => Promise<unknown>; gone: () => Promise<boolean> }>;
type Watch = Readonly<{ atOnce: number; round: () => Round; close: () => Promise<void> }>;

/** How long a query goes on at most after its client has hung up, as the database sees it; the looks count as well. Closes the store. */
export async function longestAfterCancel(store: Store, dataDir: string, neo4j?: TestServer): Promise<Figure> {
  const { atOnce, round, close } = neo4j ? transactionsOn(neo4j) : processIn(dataDir);
  const { ask, close: closeServer } = await serveConsole(store, { perClient: atOnce });
  const took: number[] = [];
  try {
    while (took.length < rounds) {
      // What was ended with a query before begins anew with this one.
      await (await ask({ query: "RETURN 1 AS one" })).json();
      const { begun, gone } = round();
      const hangUp = new AbortController();
      const { signal } = hangUp;
      const asked = Promise.allSettled(Array.from({ length: atOnce }, () => ask({ query: endless }, { signal })));
      await begun();
      const at = performance.now();
      hangUp.abort();
      await until(gone);
      took.push(performance.now() - at);
      const hadEnded = (await asked).some(({ status }) => status === "fulfilled");
      if (hadEnded) throw new Error("A query had ended before it was cancelled.");
    }
  } finally {
    await close();
    await closeServer();
  }
  return figure(
    `longest of ${rounds * atOnce} cancelled queries to go on in ${neo4j ? "Neo4j" : "the embedded store"}`,
    "ms",
    Math.max(...took),
    { name: "limit", value: limitMs },
    (ratio) => ratio <= 1,
  );
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const late = performance.now() + patienceMs; !(await isSo()); await sleep(lookMs))
    if (performance.now() > late) throw new Error("The database never came to what was waited for.");
}

/** Asked by a driver of its own, beside those of the store. */
function transactionsOn(neo4j: TestServer): Watch {
  const atOnce = 5;
  const driver = openPlainDriver(neo4j);
  const show = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.task = 'console' RETURN 1 AS one";
  const are = (count: number) => async () => (await driver.run(show, {})) === count;
  return { atOnce, round: () => ({ begun: () => until(are(atOnce)), gone: are(0) }), close: driver.close };
}

/** Nothing can be asked of an engine that is busy: its process is ended under a query that nobody wants. */
function processIn(dataDir: string): Watch {
  const startMs = 300;
  const round = (): Round => {
    const pid = readAddress(dataDir)?.pid ?? 0;
    return { begun: () => sleep(startMs), gone: () => Promise.resolve(!isAlive(pid)) };
  };
  return { atOnce: 1, round, close: () => Promise.resolve() };
}
