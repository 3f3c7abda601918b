import neo4j from "neo4j-driver";
import type { ManagedTransaction, Session } from "neo4j-driver";
import type { Database, Decision, Params, Row, Run } from "../database.ts";
import { explainConsole, runConsole } from "./console.ts";
import { toRowValue } from "./cypher-values.ts";
import { dangerousProcedures } from "./dangerous-procedures.ts";
import { closeDrivers } from "./drivers.ts";
import type { Drivers } from "./drivers.ts";
import { toAppError } from "./neo4j-errors.ts";
import { toParameters } from "./parameters.ts";
import { AWAIT_INDEXES, PREPARE } from "./prepare.ts";
import { stoppable } from "./stoppable.ts";
import { stopped } from "./stopped.ts";

const READ_MS = 30_000;
const WRITE_MS = 120_000;
const PING_MS = 1_000;
const VERSION = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version";

/** Undoes a managed transaction without being a failure. */
class Undone extends Error {}

export function neo4jDatabase(drivers: Drivers): Database {
  const { app, ingest, database, bookmarks: bookmarkManager } = drivers;

  const read = async (
    query: string,
    params: Params,
    signal: AbortSignal | undefined,
    deadlineMs: number,
  ): Promise<readonly Row[]> => {
    const session = app.session({ database, defaultAccessMode: neo4j.session.READ, bookmarkManager });
    const work = session.executeRead((tx) => runIn(tx)(query, params), {
      timeout: deadlineMs,
      metadata: { app: "beleg" },
    });
    return closing(
      session,
      stoppable(work, () => void session.close().catch(() => undefined), { signal, deadlineMs: deadlineMs + 15_000 }),
    );
  };

  return {
    engine: "neo4j",
    version: async () => String((await read(VERSION, {}, undefined, READ_MS))[0]?.["version"] ?? "unknown"),
    read: (query, params, { signal }) => read(query, params, signal, READ_MS),
    async write<T>(work: (run: Run) => Promise<Decision<T>>) {
      const session = ingest.session({ database, bookmarkManager });
      let last: Decision<T> | undefined;
      const written = session.executeWrite(
        async (tx) => {
          last = await work(runIn(tx));
          if (!last.commit) throw new Undone();
        },
        { timeout: WRITE_MS, metadata: { app: "beleg", task: "ingest" } },
      );
      const undone = written.catch((thrown: unknown) => {
        if (!(thrown instanceof Undone)) throw thrown;
      });
      await closing(session, undone);
      return (last as Decision<T>).value;
    },
    prepare: () => prepare(drivers),
    cypher: (request) => runConsole(drivers, request),
    plan: (request) => explainConsole(drivers, request),
    dangerousProcedures: () => dangerousProcedures(drivers),
    stopped: () => stopped(drivers),
    ping: () => ping(drivers),
    close: () => closeDrivers(drivers),
  };
}

/** The driver gives up on a connection only after seconds; whoever asks this wants to know now. */
async function ping({ app, database }: Drivers): Promise<void> {
  const session = app.session({ database, defaultAccessMode: neo4j.session.READ });
  const answered = session.run("RETURN 1 AS one", {}, { timeout: PING_MS }).then(() => undefined);
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), PING_MS).unref());
  await closing(session, Promise.race([answered, late]));
}

async function prepare({ ingest, database, bookmarks: bookmarkManager }: Drivers): Promise<void> {
  for (const statement of [...PREPARE, AWAIT_INDEXES]) {
    await ingest.executeQuery(statement, {}, { database, bookmarkManager }).catch((thrown: unknown) => {
      throw toAppError(thrown);
    });
  }
}

const runIn =
  (tx: ManagedTransaction): Run =>
  async (query, params) => {
    const { records } = await tx.run(query, toParameters(params));
    return records.map((record) => Object.fromEntries(record.keys.map((key) => [key, toRowValue(record.get(key))])));
  };

/** Gives the session back whatever comes of the work, without waiting for a server that does not answer. */
async function closing<T>(session: Session, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw toAppError(thrown);
  } finally {
    const left = session.close().catch(() => undefined);
    await Promise.race([left, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
  }
}
