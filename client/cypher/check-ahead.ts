import { useEffect } from "react";
import { api } from "../api/api.ts";
import type { QueryTab } from "./console-store.ts";
import { parameterValues } from "./parameters.ts";
import type { Parameters } from "./parameters.ts";

/** Milliseconds without a key after which a query may be finished. */
const pauseMs = 250;

/**
 * Has the server read and plan the query of a tab whenever its writing pauses, so that who then runs it waits for its answer
 * alone. Nothing of a query that came by a link is sent before somebody here has changed or run it.
 */
export function useCheckAhead({ query, params, fromLink = false }: QueryTab): void {
  useEffect(() => {
    if (fromLink || query.trim() === "") return;
    const writing = new AbortController();
    const timer = setTimeout(() => void check(query, params, writing.signal), pauseMs);
    return () => {
      clearTimeout(timer);
      writing.abort();
    };
  }, [query, params, fromLink]);
}

/** What is wrong with it is said when it is run. */
async function check(query: string, params: Parameters, signal: AbortSignal): Promise<void> {
  try {
    await api.check({ query, params: parameterValues(query, params) }, { signal });
  } catch {
    // Without an answer, running it takes a little longer, and that is all.
  }
}
