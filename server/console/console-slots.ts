import { AppError } from "#schema/errors.ts";
import type { ConsoleLimits } from "./console-limits.ts";

type Waiting = Readonly<{ client: string; start: () => void }>;

/** A queue before the console, so that it cannot starve search and neighbours. */
export type ConsoleSlots = Readonly<{
  /** Resolves with what gives the slot back; rejects with TOO_BUSY when none is free in time. */
  take(client: string, signal: AbortSignal): Promise<() => void>;
  running(): number;
}>;

type Turns = Pick<ConsoleLimits, "perClient" | "inAll" | "waitMs">;

export function createConsoleSlots({ perClient, inAll, waitMs }: Turns): ConsoleSlots {
  const running = new Map<string, number>();
  const waiting: Waiting[] = [];
  let total = 0;

  const isFree = (client: string): boolean => total < inAll && (running.get(client) ?? 0) < perClient;

  function occupy(client: string): () => void {
    total += 1;
    running.set(client, (running.get(client) ?? 0) + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      total -= 1;
      const left = (running.get(client) ?? 1) - 1;
      if (left > 0) running.set(client, left);
      else running.delete(client);
      startNext();
    };
  }

  function startNext(): void {
    const index = waiting.findIndex(({ client }) => isFree(client));
    if (index >= 0) waiting.splice(index, 1)[0]?.start();
  }

  function wait(client: string, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const leave = (error: AppError): void => {
        const index = waiting.indexOf(entry);
        if (index >= 0) waiting.splice(index, 1);
        stopWaiting();
        reject(error);
      };
      const onAbort = (): void => leave(new AppError("CANCELLED", 499, "The query was cancelled."));
      const busy = new AppError("TOO_BUSY", 429, "Too many queries are running. Wait for one to end or cancel it.");
      const timer = setTimeout(() => leave(busy), waitMs);
      const stopWaiting = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
      };
      const entry: Waiting = {
        client,
        start: () => {
          stopWaiting();
          resolve(occupy(client));
        },
      };
      signal.addEventListener("abort", onAbort, { once: true });
      waiting.push(entry);
    });
  }

  return {
    take: async (client, signal) => (isFree(client) ? occupy(client) : wait(client, signal)),
    running: () => total,
  };
}
