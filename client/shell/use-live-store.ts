import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RevisionEvent } from "#schema/api.ts";
import { catchUp } from "../commands/follow-store.ts";
import { reportFailure } from "./report-failure.ts";

/** Milliseconds in which several changes of the store count as one: an ingest commits many times a second. */
const gather = 1500;

/** Listens to the store: its changes come onto the screen by themselves, and its going away is noticed at once. */
export function useLiveStore(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/api/events");
    let known: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askStatus = (): void => void queries.invalidateQueries({ queryKey: ["status"] });
    source.addEventListener("revision", ({ data }: MessageEvent<string>) => {
      const { revision } = JSON.parse(data) as RevisionEvent;
      const changed = known !== undefined && revision !== known;
      known = revision;
      if (!changed) return;
      clearTimeout(timer);
      timer = setTimeout(() => void catchUp(queries).catch(reportFailure), gather);
    });
    source.addEventListener("error", askStatus);
    source.addEventListener("open", askStatus);
    return () => {
      source.close();
      clearTimeout(timer);
    };
  }, [queries]);
}
