import type { Transaction } from "@grafeo-db/js";
import type { GrafeoDB } from "./grafeo.ts";
import { Refusal } from "./refusal.ts";
import { rollBack } from "./roll-back.ts";

type Write = Readonly<{ tx: Transaction; giveBack: () => void; idle: NodeJS.Timeout; running: Set<Promise<unknown>> }>;

/** A transaction in which nothing happens for so long is rolled back, since it keeps every other writer waiting. */
const IDLE_MS = 120_000;

export type SessionWrites = Readonly<{
  begin(id: number): Promise<void>;
  /** Runs a query in a transaction. */
  use<T>(id: number, query: (tx: Transaction) => Promise<T>): Promise<T>;
  finish(id: number, commit: boolean): void;
  /** Rolls back whatever is open, as soon as no query of it runs; a turn that comes later is given back at once. */
  end(): void;
}>;

/** The writing transactions of one connection, each holding the engine's one writing turn. */
export function sessionWrites(db: GrafeoDB, writeTurn: () => Promise<() => void>): SessionWrites {
  const open = new Map<number, Write>();
  let ended = false;

  const take = (id: number): Write => {
    const write = open.get(id);
    if (write) return write;
    throw new Refusal({
      code: "STORE_UNAVAILABLE",
      status: 503,
      message: "The transaction stood idle too long and was undone.",
    });
  };
  const finish = (id: number, commit: boolean): void => {
    const { tx, giveBack, idle } = take(id);
    open.delete(id);
    clearTimeout(idle);
    try {
      if (commit) tx.commit();
      else rollBack(tx);
    } finally {
      giveBack();
    }
  };
  /** The engine rolls nothing back while a query of it runs, so the turn is kept until that is done. */
  const expire = async (id: number): Promise<void> => {
    await Promise.allSettled(open.get(id)?.running ?? []);
    if (open.has(id)) finish(id, false);
  };
  return {
    async begin(id) {
      const giveBack = await writeTurn();
      if (ended) return giveBack();
      const idle = setTimeout(() => void expire(id), IDLE_MS);
      open.set(id, { tx: db.beginTransaction(), giveBack, idle, running: new Set() });
    },
    use(id, query) {
      const { tx, idle, running } = take(id);
      idle.refresh();
      const done = query(tx).finally(() => running.delete(done));
      running.add(done);
      return done;
    },
    finish,
    end() {
      ended = true;
      for (const id of [...open.keys()]) void expire(id);
    },
  };
}
