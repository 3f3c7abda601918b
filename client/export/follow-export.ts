import { api } from "../api/api.ts";

/** Milliseconds between two questions. */
const pause = 700;

/** An id that nobody guesses; `crypto.randomUUID` is missing where the page is served without TLS. */
export const newExportId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Asks how far on an export is until it is told to stop; what it cannot learn it leaves out. */
export function followExport(id: string, tell: (fraction: number) => void): () => void {
  const stopped = new AbortController();
  const ask = async (): Promise<void> => {
    const { fraction } = await api
      .exportProgress(id, { signal: stopped.signal })
      .catch(() => ({ fraction: undefined }));
    if (fraction !== undefined && !stopped.signal.aborted) tell(fraction);
  };
  const timer = setInterval(() => void ask(), pause);
  return () => {
    clearInterval(timer);
    stopped.abort();
  };
}
