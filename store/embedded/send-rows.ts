import type { GrafeoValue, QueryResult } from "@grafeo-db/js";
import type { RowValue } from "../database.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import type { EngineReply } from "./protocol.ts";
import { answerTooLarge } from "../largest-row.ts";
import { Refusal } from "./refusal.ts";

/** Rows per message: small enough that reading them does not hold up other requests. */
const SLICE = 500;
/** Characters that these may come to; of large rows fewer go at once. */
const SLICE_LENGTH = 1024 * 1024;
/** Characters of JSON in one answer; the app's own operations ask for pages and stay far below. */
const MAX_LENGTH = 256 * 1024 * 1024;

export type Outlet = Readonly<{
  id: number;
  /** Sends one message; answers its length in characters. */
  reply(reply: EngineReply): number;
  /** Resolves when the next slice may go: true, or false when nobody wants it any more. */
  mayGoOn(): Promise<boolean>;
  /** About how many characters one row may have. */
  largestRow?: number;
}>;

/** Sends at most `limit` rows in slices, each read when it is its turn. */
export async function sendRows(
  outlet: Outlet,
  result: QueryResult,
  limit: number,
  toCell: (value: GrafeoValue | undefined) => RowValue | CypherValue,
): Promise<void> {
  const { id, reply, largestRow = MAX_LENGTH } = outlet;
  const { columns } = result;
  const count = Math.min(result.length, limit);
  reply({ kind: "columns", id, columns });
  let sent = 0;
  for (let at = 0; at < count;) {
    if (!(await outlet.mayGoOn())) return;
    const rows: (RowValue | CypherValue)[][] = [];
    for (let length = 0; at < count && rows.length < SLICE && length < SLICE_LENGTH; at += 1) {
      const row = result.get(at);
      const cells = columns.map((column) => row[column]);
      const added = lengthOf(cells, largestRow);
      if (added > largestRow) throw tooLarge();
      length += added;
      rows.push(cells.map(toCell));
    }
    sent += reply({ kind: "rows", id, rows });
    if (sent > MAX_LENGTH) throw tooLarge();
  }
  reply({ kind: "end", id, truncated: count < result.length });
}

/** About how many characters of JSON a value comes to; counts no further than `most`. */
function lengthOf(value: unknown, most: number): number {
  if (typeof value === "string") return value.length;
  if (value === null || typeof value !== "object") return 4;
  let length = 2;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    length += 1 + lengthOf(part, most - length);
    if (length > most) break;
  }
  return length;
}

const tooLarge = (): Refusal =>
  new Refusal({
    code: "QUERY_TOO_BIG",
    status: 422,
    message: answerTooLarge,
  });

/** Slices that may be under way before the reader has taken one. */
const WINDOW = 2;

export type Credit = Readonly<{ wait(): Promise<boolean>; give(): void; cancel(): void }>;

/** Lets the sender run only a little ahead of the reader. */
export function credit(): Credit {
  let left = WINDOW;
  let cancelled = false;
  let wake = (): void => undefined;
  return {
    async wait() {
      while (left === 0 && !cancelled) await new Promise<void>((resolve) => (wake = resolve));
      left -= 1;
      return !cancelled;
    },
    give() {
      left += 1;
      wake();
    },
    cancel() {
      cancelled = true;
      wake();
    },
  };
}
