import { setMaxListeners } from "node:events";
import { AppError } from "#schema/errors.ts";

export const cancelled = (): AppError => new AppError("CANCELLED", 499, "The request was cancelled.");
export const tooSlow = (): AppError =>
  new AppError("QUERY_TOO_SLOW", 504, "The query took too long and was stopped. Narrow it and try again.");

/**
 * Settles with the work, or rejects as soon as the signal fires or `deadlineMs` are over; `stop` is called then, and what the
 * work comes to afterwards is ignored.
 */
export async function stoppable<T>(
  work: Promise<T>,
  stop: () => void,
  {
    signal,
    deadlineMs,
    late = tooSlow(),
  }: Readonly<{
    signal?: AbortSignal | undefined;
    deadlineMs: number;
    /** What it rejects with when the time is over. */
    late?: AppError;
  }>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let abort = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const give = (error: AppError): void => {
      stop();
      reject(error);
    };
    abort = () => give(cancelled());
    timer = setTimeout(() => give(late), deadlineMs);
    if (signal?.aborted) abort();
    if (!signal) return;
    // All questions of one request listen to its signal, and a search for paths asks many at once.
    setMaxListeners(0, signal);
    signal.addEventListener("abort", abort);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
