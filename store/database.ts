import type { Call, CypherAnswer, CypherRequest, GraphStore } from "./graph-store.ts";

/** What a parameter or a cell of the app's own Cypher can hold. Whole numbers are integers in both engines. */
export type RowValue = null | boolean | number | string | readonly RowValue[] | { readonly [key: string]: RowValue };
export type Params = Readonly<Record<string, RowValue | undefined>>;
export type Row = Readonly<Record<string, RowValue>>;

/** Runs one query and gives all its rows. */
export type Run = (query: string, params: Params) => Promise<readonly Row[]>;

/** What a write transaction comes to: `commit: false` leaves the store as it was. */
export type Decision<T> = Readonly<{ commit: boolean; value: T }>;

/**
 * What an engine has to offer so that the shared operations run on it. Rejections are AppErrors.
 */
export type Database = Readonly<{
  engine: "embedded" | "neo4j";
  version(): Promise<string>;
  read(query: string, params: Params, call: Call): Promise<readonly Row[]>;
  /**
   * Runs `work` in one transaction. It may be run again from the start after a conflict or a lost engine, so it must
   * depend on nothing but what it reads.
   */
  write<T>(work: (run: Run) => Promise<Decision<T>>): Promise<T>;
  /** Constraints and indexes, each in the engine's own words. */
  prepare(): Promise<void>;
  cypher(request: CypherRequest): Promise<CypherAnswer>;
  plan: GraphStore["plan"];
  /** Procedures of plugins that reach beyond the graph; an engine without plugins has none. */
  dangerousProcedures(): Promise<readonly string[]>;
  /** Ids of queries that were stopped and go on all the same; rejects when the engine does not answer. */
  stopped(): Promise<readonly string[]>;
  ping(): Promise<void>;
  close(): Promise<void>;
}>;
