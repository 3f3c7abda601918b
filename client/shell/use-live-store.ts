import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RevisionEvent } from "#schema/api.ts";
import { catchUp } from "../commands/follow-store.ts";
import { followHistory } from "../merges/decide.ts";
import { reportFailure } from "./report-failure.ts";

/** Milliseconds in which several changes of the store count as one: an ingest commits many times a second, for hours. */
const gather = 1500;

/** Listens to the store: its changes come onto the screen by themselves, and its going away is noticed at once. */
export function useLiveStore(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/api/events");
    let known: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A change while one is awaited or taken over is not to put it off: then nothing would come before the ingest ends.
    let behind = false;
    let catching = false;
    const follow = (): void => {
      if (catching || timer !== undefined || !behind) return;
      timer = setTimeout(() => void takeOver(), gather);
    };
    const takeOver = async (): Promise<void> => {
      timer = undefined;
      behind = false;
      catching = true;
      await catchUp(queries, known ?? 0).catch(reportFailure);
      catching = false;
      follow();
    };
    const askStatus = (): void => void queries.invalidateQueries({ queryKey: ["status"] });
    source.addEventListener("revision", ({ data }: MessageEvent<string>) => {
      const { revision } = JSON.parse(data) as RevisionEvent;
      // Also the first: the canvas may have been filled before anybody listened.
      behind ||= revision !== known;
      known = revision;
      follow();
    });
    source.addEventListener("error", askStatus);
    source.addEventListener("open", () => {
      askStatus();
      // What was undone or redone while the server was away.
      followHistory().catch(reportFailure);
    });
    return () => {
      source.close();
      behind = false;
      clearTimeout(timer);
    };
  }, [queries]);
}
