import type { TreeRow } from "./tree-rows.ts";

/** What a key does in the tree grid, by the ARIA practices for tree grids. */
export type KeyMove = Readonly<{ do: "go"; to: number }> | Readonly<{ do: "open" | "close" | "choose" }>;

const parentOf = (rows: readonly TreeRow[], at: number): number => {
  const level = rows[at]?.level ?? 1;
  return rows.findLastIndex((row, index) => index < at && row.level < level);
};

const go = (rows: readonly TreeRow[], to: number): KeyMove => ({
  do: "go",
  to: Math.min(Math.max(0, to), Math.max(0, rows.length - 1)),
});

const page = 10;
const jumps: Readonly<Record<string, (rows: readonly TreeRow[], at: number) => number>> = {
  ArrowDown: (_, at) => at + 1,
  ArrowUp: (_, at) => at - 1,
  PageDown: (_, at) => at + page,
  PageUp: (_, at) => at - page,
  Home: () => 0,
  End: (rows) => rows.length - 1,
};

const sideways: Readonly<Record<string, (row: TreeRow, rows: readonly TreeRow[], at: number) => KeyMove>> = {
  ArrowRight: (row, rows, at) => (row.open === false ? { do: "open" } : go(rows, row.open ? at + 1 : at)),
  ArrowLeft: (row, rows, at) => (row.open ? { do: "close" } : go(rows, row.level > 1 ? parentOf(rows, at) : at)),
  Enter: () => ({ do: "choose" }),
  " ": () => ({ do: "choose" }),
};

/** The move that a key asks for, or undefined when the key means nothing here. */
export function keyMove(key: string, rows: readonly TreeRow[], at: number): KeyMove | undefined {
  const jump = jumps[key];
  if (jump) return go(rows, jump(rows, at));
  const row = rows[at];
  return row && sideways[key]?.(row, rows, at);
}
