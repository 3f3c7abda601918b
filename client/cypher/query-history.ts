const key = "beleg.cypher.history";
const longest = 200;

/** Queries that were run, newest first, each once; survives a reload and never leaves this browser. */
export function queryHistory(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string") : [];
  } catch {
    // A browser that forbids storage, or a value that something else wrote.
    return [];
  }
}

export function remember(query: string): void {
  const rest = queryHistory().filter((other) => other !== query);
  try {
    localStorage.setItem(key, JSON.stringify([query, ...rest].slice(0, longest)));
  } catch {
    return;
  }
}
