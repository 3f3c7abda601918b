import type { Call } from "../graph-store.ts";

export type KeptKind = "view" | "note" | "merge";

/** Something that is kept: `head` is what lists show, `body` the rest; both are JSON. */
export type Kept = Readonly<{ id: string; head: string; body: string }>;

/**
 * Where an engine keeps what people made themselves. It is not part of the graph: no query, count or export may find it.
 * Ids are of the kind that `schema/` checks: letters, digits, `_` and `:`.
 */
export type Shelf = Readonly<{
  /** Ordered by id, without bodies. */
  list(kind: KeptKind, call: Call): Promise<readonly Omit<Kept, "body">[]>;
  get(kind: KeptKind, id: string, call: Call): Promise<Kept | undefined>;
  /** Writes whole or not at all; of two writers the later one stays. */
  put(kind: KeptKind, kept: Kept): Promise<void>;
  remove(kind: KeptKind, id: string): Promise<void>;
}>;
