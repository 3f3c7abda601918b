import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { reportFailure } from "../shell/report-failure.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import { followHistory } from "./decide.ts";

/** Keeps the store in step with the history where that speaks of merges, and asks anew what the panels show. */
export function useFollowHistory(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let seen = documentOf(useViewer.getState()).decisions;
    return useViewer.subscribe((state) => {
      const { decisions } = documentOf(state);
      if (decisions === seen) return;
      seen = decisions;
      void followHistory()
        .catch(reportFailure)
        .then(() => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "start" }));
    });
  }, [queries]);
}
