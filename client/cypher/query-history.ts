import { parametersOf } from "./parameters.ts";
import type { Parameters } from "./parameters.ts";

const key = "beleg.cypher.history";
const longest = 200;

/** A query with the values that its parameters had. */
export type Kept = Readonly<{ query: string; params: Parameters }>;

/** Queries that were run, newest first, each once with its last parameters; survives a reload and never leaves this browser. */
export function queryHistory(): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap((one) => keptQuery(one) ?? []) : [];
  } catch {
    // A browser that forbids storage, or a value that something else wrote.
    return [];
  }
}

/** Older versions kept the text alone. */
function keptQuery(value: unknown): Kept | undefined {
  if (typeof value === "string") return { query: value, params: {} };
  if (typeof value !== "object" || value === null) return undefined;
  const { query, params } = value as Record<string, unknown>;
  return typeof query === "string" ? { query, params: parametersOf(params) } : undefined;
}

export function remember(now: Kept): void {
  const rest = queryHistory().filter(({ query }) => query !== now.query);
  try {
    localStorage.setItem(key, JSON.stringify([now, ...rest].slice(0, longest)));
  } catch {
    return;
  }
}
