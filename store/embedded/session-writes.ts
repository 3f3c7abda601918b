import type { Transaction } from "@grafeo-db/js";
import type { GrafeoDB } from "./grafeo.ts";
import { Refusal } from "./refusal.ts";

type Write = Readonly<{ tx: Transaction; giveBack: () => void; idle: NodeJS.Timeout }>;

/** A transaction in which nothing happens for so long is rolled back, since it keeps every other writer waiting. */
const IDLE_MS = 120_000;

export type SessionWrites = Readonly<{
  begin(id: number): Promise<void>;
  transaction(id: number): Transaction;
  finish(id: number, commit: boolean): void;
  /** Rolls back whatever is open; a turn that comes later is given back at once. */
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
      else tx.rollback();
    } finally {
      giveBack();
    }
  };
  const expire = (id: number): void => {
    try {
      finish(id, false);
    } catch {
      // A query of it still runs; its deadline ends the process, and with it the transaction.
    }
  };
  return {
    async begin(id) {
      const giveBack = await writeTurn();
      if (ended) return giveBack();
      open.set(id, { tx: db.beginTransaction(), giveBack, idle: setTimeout(expire, IDLE_MS, id) });
    },
    transaction(id) {
      const { tx, idle } = take(id);
      idle.refresh();
      return tx;
    },
    finish,
    end() {
      ended = true;
      for (const id of [...open.keys()]) expire(id);
    },
  };
}
