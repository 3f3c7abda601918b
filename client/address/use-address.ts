import { useEffect } from "react";
import { currentTab, useConsole } from "../cypher/console-store.ts";
import { useViewer } from "../state/viewer-store.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { localSource } from "../local/local-source.ts";
import { openView } from "../views/open-view.ts";
import { viewIdIn } from "../views/view-link.ts";
import { openAddress, openBottom } from "./open-address.ts";
import { seenNow } from "./seen-now.ts";
import { decodeView, encodeView } from "./view-address.ts";
import type { LinkedQuery } from "./view-address.ts";

/** Milliseconds of rest after which the address follows the view. */
const rest = 300;

type ConsoleState = Parameters<typeof currentTab>[0];

let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes the view into the address once it has come to rest. */
export function addressFollows(): void {
  clearTimeout(timer);
  timer = setTimeout(writeAddress, rest);
}

/** Writes the view into the address now. An empty canvas leaves the address alone. */
export function writeAddress(): void {
  clearTimeout(timer);
  // What is in a file cannot be found again by an address.
  if (localSource()) return;
  const state = useViewer.getState();
  const seen = seenNow(state);
  if (seen.document.topology.shown.size === 0) return;
  const { article, path, bottom } = state.panels;
  const query = bottom === "cypher" ? linkedQuery() : undefined;
  const hash = encodeView({ ...seen, article, path, bottom, query });
  window.history.replaceState(null, "", `${location.pathname}${location.search}#${hash}`);
}

/** A query is in the address once it is typed, and at once where it was chosen: a page loaded anew shows it. What becomes of it is not. */
const queryFollows = (now: ConsoleState, before: ConsoleState): void => {
  const [tab, last] = [currentTab(now), currentTab(before)];
  if (tab.query === last.query && tab.params === last.params) return;
  const isTyped = tab.id === last.id && Math.abs(tab.query.length - last.query.length) <= 1;
  if (isTyped) addressFollows();
  else writeAddress();
};

function linkedQuery(): LinkedQuery | undefined {
  const { query, params } = currentTab(useConsole.getState());
  return query.trim() === "" ? undefined : { text: query, params };
}

/** Somebody has put another view's address into the bar of this page, which the view of before may have written over by now. */
function openChanged({ newURL }: HashChangeEvent): void {
  const { hash } = new URL(newURL);
  const view = viewIdIn(hash);
  if (view) return void openView(view).catch(reportFailure);
  const address = decodeView(hash);
  if (address.nodes.length > 0) openAddress(address).catch(reportFailure);
  else openBottom(address);
}

/** Keeps address and view in step, in both directions. */
export const useAddress = (): void =>
  useEffect(() => {
    // A query is there to be read before the graph is, and also when that cannot be had.
    if (!viewIdIn(location.hash)) openBottom(decodeView(location.hash));
    const stops = [useViewer.subscribe(addressFollows), useConsole.subscribe(queryFollows)];
    window.addEventListener("hashchange", openChanged);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener("hashchange", openChanged);
      clearTimeout(timer);
    };
  }, []);
