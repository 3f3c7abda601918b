import { useEffect } from "react";
import { graphView } from "../canvas/canvas-handle.ts";
import { currentTab, useConsole } from "../cypher/console-store.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import { encodeView } from "./view-address.ts";
import type { LinkedQuery } from "./view-address.ts";

/** Milliseconds of rest after which the address follows the view. */
const rest = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes the view into the address once it has come to rest. An empty canvas leaves the address alone. */
export function addressFollows(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const state = useViewer.getState();
    const document = documentOf(state);
    if (document.topology.shown.size === 0) return;
    const { article, path, bottom } = state.panels;
    const hash = encodeView({
      document,
      selection: state.selection,
      camera: graphView()?.camera(),
      article,
      path,
      bottom,
      query: bottom === "cypher" ? linkedQuery() : undefined,
    });
    window.history.replaceState(null, "", `${location.pathname}${location.search}#${hash}`);
  }, rest);
}

function linkedQuery(): LinkedQuery | undefined {
  const { query, params } = currentTab(useConsole.getState());
  return query.trim() === "" ? undefined : { text: query, params };
}

/** Keeps the address in step with everything that it carries. */
export const useAddress = (): void =>
  useEffect(() => {
    const stops = [useViewer.subscribe(addressFollows), useConsole.subscribe(addressFollows)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, []);
