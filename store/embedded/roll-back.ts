import type { Transaction } from "@grafeo-db/js";

/** What the engine has given up by itself, as after a conflict, is rolled back already. */
export function rollBack(tx: Transaction): void {
  if (tx.isActive) tx.rollback();
}
