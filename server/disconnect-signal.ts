import type { Response } from "express";

/** Aborted when the client goes away before the answer is complete, so that nothing is computed for nobody. */
export function disconnectSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
