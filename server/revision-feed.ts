import type { GraphStore } from "#store/graph-store.ts";

/** Tells listeners the revision of the graph: at once, and whenever it has changed. */
export type RevisionFeed = Readonly<{ listen(listener: (revision: number) => void): () => void }>;

/** Asks the store every `intervalMs`, once for all listeners, and only while somebody listens. */
export function createRevisionFeed(store: Pick<GraphStore, "status">, intervalMs = 1000): RevisionFeed {
  const listeners = new Set<(revision: number) => void>();
  let known: number | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function ask(): Promise<void> {
    try {
      const { revision } = await store.status({});
      if (revision !== known) for (const listener of listeners) listener(revision);
      known = revision;
    } catch {
      // A store that is away is reported by /readyz; the feed goes on as soon as it is back.
    }
    timer = listeners.size > 0 ? setTimeout(() => void ask(), intervalMs) : undefined;
    if (timer === undefined) known = undefined;
  }

  return {
    listen(listener) {
      listeners.add(listener);
      if (known !== undefined) listener(known);
      if (listeners.size === 1 && timer === undefined) void ask();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || timer === undefined) return;
        clearTimeout(timer);
        timer = undefined;
        known = undefined;
      };
    },
  };
}
