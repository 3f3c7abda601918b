const key = "beleg.cypher.saved";

/** A query that somebody gave a name; without a folder it stands at the top. */
export type SavedQuery = Readonly<{ name: string; folder: string; query: string }>;

const isSaved = (value: unknown): value is SavedQuery => {
  if (typeof value !== "object" || value === null) return false;
  const { name, folder, query } = value as Record<string, unknown>;
  return [name, folder, query].every((part) => typeof part === "string");
};

/** Saved queries by folder and name; they stay in this browser. */
export function savedQueries(): SavedQuery[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSaved).sort(byFolder) : [];
  } catch {
    // A browser that forbids storage, or a value that something else wrote.
    return [];
  }
}

const byFolder = (a: SavedQuery, b: SavedQuery): number =>
  a.folder.localeCompare(b.folder) || a.name.localeCompare(b.name);

const isSame = (a: SavedQuery, b: Omit<SavedQuery, "query">): boolean => a.name === b.name && a.folder === b.folder;

/** Keeps a query; one of the same name in the same folder is replaced. False where the browser keeps nothing. */
export const saveQuery = (saved: SavedQuery): boolean =>
  write([...savedQueries().filter((other) => !isSame(other, saved)), saved]);

export const forgetQuery = (saved: Omit<SavedQuery, "query">): boolean =>
  write(savedQueries().filter((other) => !isSame(other, saved)));

function write(queries: readonly SavedQuery[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(queries));
    return true;
  } catch {
    return false;
  }
}
