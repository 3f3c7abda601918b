import type { DeathNote } from "./protocol.ts";

export type Culprit = DeathNote["culprits"][number];
/** Ends the process by force, leaving a note that says for whose sake. */
export type Die = (reason: DeathNote["reason"], culprits: readonly Culprit[]) => void;

export type RunningRequests = Readonly<{
  /** Notes a request that the engine works on; call the answer when it is done. */
  start(request: Culprit & Readonly<{ console: boolean; deadlineMs: number }>): () => void;
  /** Nobody waits for this request any more: it gets a moment to end by itself. */
  abandon(request: Culprit): void;
  abandonAll(session: string): void;
  count(): number;
}>;

/** A query that nobody waits for may run on for so long, in milliseconds. */
const ABANDONED_MS = 250;
const MEMORY_CHECK_MS = 200;

/**
 * Keeps deadlines and memory in bounds. The engine can neither cancel a query nor limit its memory, so the only means is to
 * end the process: everything committed survives that, and the next client starts a new one.
 */
export function watchRequests(die: Die, memoryLimit: number): RunningRequests {
  const running = new Map<string, Culprit & { console: boolean; timer: NodeJS.Timeout }>();
  const keyOf = ({ session, request }: Culprit): string => `${session} ${request}`;
  const doom = (culprit: Culprit, inMs: number): NodeJS.Timeout => setTimeout(() => die("slow", [culprit]), inMs);

  const memory = setInterval(() => {
    if (running.size === 0 || process.memoryUsage.rss() < memoryLimit) return;
    const suspects = [...running.values()];
    const asked = suspects.filter((request) => request.console);
    die(
      "memory",
      (asked.length > 0 ? asked : suspects).map(({ session, request }) => ({ session, request })),
    );
  }, MEMORY_CHECK_MS);
  memory.unref();

  const abandon = (culprit: Culprit): void => {
    const entry = running.get(keyOf(culprit));
    // The app's own questions are small and end by themselves; ending the engine would only hurt others.
    if (!entry?.console) return;
    clearTimeout(entry.timer);
    entry.timer = doom(culprit, ABANDONED_MS);
  };

  return {
    start({ session, request, console, deadlineMs }) {
      const culprit = { session, request };
      running.set(keyOf(culprit), { ...culprit, console, timer: doom(culprit, deadlineMs) });
      return () => {
        clearTimeout(running.get(keyOf(culprit))?.timer);
        running.delete(keyOf(culprit));
      };
    },
    abandon,
    abandonAll(session) {
      for (const request of [...running.values()]) if (request.session === session) abandon(request);
    },
    count: () => running.size,
  };
}
