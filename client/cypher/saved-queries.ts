import { parametersOf } from "./parameters.ts";
import type { Kept } from "./query-history.ts";

const key = "beleg.cypher.saved";

/** A query that somebody gave a name; without a folder it stands at the top. */
export type SavedQuery = Kept & Readonly<{ name: string; folder: string }>;

function savedQuery(value: unknown): SavedQuery | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { name, folder, query, params } = value as Record<string, unknown>;
  if (typeof name !== "string" || typeof folder !== "string" || typeof query !== "string") return undefined;
  return { name, folder, query, params: parametersOf(params) };
}

/** Saved queries by folder and name; they stay in this browser. */
export function savedQueries(): SavedQuery[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap((one) => savedQuery(one) ?? []).sort(byFolder) : [];
  } catch {
    // A browser that forbids storage, or a value that something else wrote.
    return [];
  }
}

const byFolder = (a: SavedQuery, b: SavedQuery): number =>
  a.folder.localeCompare(b.folder) || a.name.localeCompare(b.name);

type Named = Pick<SavedQuery, "name" | "folder">;

export const isSame = (a: Named, b: Named): boolean => a.name === b.name && a.folder === b.folder;

/** Keeps a query; one of the same name in the same folder is replaced. False where the browser keeps nothing. */
export const saveQuery = (saved: SavedQuery): boolean =>
  write([...savedQueries().filter((other) => !isSame(other, saved)), saved]);

export const forgetQuery = (saved: Named): boolean => write(savedQueries().filter((other) => !isSame(other, saved)));

function write(queries: readonly SavedQuery[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(queries));
    return true;
  } catch {
    return false;
  }
}
