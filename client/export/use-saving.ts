import { useEffect, useRef, useState } from "react";
import { errorText } from "../api/error-text.ts";
import type { Call } from "./write-export.ts";

/** What of a file has come, and how far on it is, 0 to 1, where that is known. */
export type SavingProgress = Readonly<{ bytes: number; fraction?: number }>;

/** Runs one export at a time; its failure is told in the dialog, and closing the dialog stops it. */
export function useSaving(onDone: () => void) {
  const [progress, setProgress] = useState<SavingProgress>();
  const [error, setError] = useState<string>();
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = (write: (call: Call) => Promise<void>): void => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ bytes: 0 });
    setError(undefined);
    const learn = (more: Partial<SavingProgress>): void => setProgress((known) => known && { ...known, ...more });
    write({
      signal: controller.signal,
      onBytes: (bytes) => learn({ bytes }),
      onFraction: (fraction) => learn({ fraction }),
    })
      .then(onDone)
      .catch((cause: unknown) => {
        if (!controller.signal.aborted) setError(errorText(cause));
      })
      .finally(() => setProgress(undefined));
  };
  return { progress, error, save, cancel: () => running.current?.abort() };
}
