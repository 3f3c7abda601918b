import { apiLimits } from "#schema/api.ts";

/** What one query of a person may cost the others. */
export type ConsoleLimits = Readonly<{
  /** Queries of one address that run at once. */
  perClient: number;
  /** Queries that run at once in all. */
  inAll: number;
  /** Milliseconds that a query waits for its turn before it is turned away. */
  waitMs: number;
  /** UTF-8 bytes of rows as JSON. */
  bytes: number;
  /** Nodes and relationships in all rows. */
  elements: number;
}>;

export const defaultConsoleLimits: ConsoleLimits = {
  perClient: 2,
  inAll: 8,
  waitMs: 2000,
  bytes: apiLimits.cypherBytes,
  elements: apiLimits.cypherElements,
};

/** Queries that are looked at at once while they are being written: one of each address, two in all, and none waits. */
export const checkTurns = { perClient: 1, inAll: 2, waitMs: 0 } as const;
