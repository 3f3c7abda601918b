import { create } from "zustand";
import { documentOf, useViewer } from "../state/viewer-store.ts";
import type { ViewerState } from "../state/viewer-store.ts";

const stored = "beleg.minimap";
/** Fewer nodes than this are seen at a glance; a picture of them in small would only lie over some of them. */
const worthMap = 60;

/** What somebody has chosen; undefined until then. */
const useChoice = create<boolean | undefined>()(() => {
  const chosen = localStorage.getItem(stored);
  return chosen === null ? undefined : chosen === "on";
});

const isUseful = (state: ViewerState): boolean =>
  window.innerWidth > 1100 && documentOf(state).topology.shown.size >= worthMap;

/** Shown where there is room for it and enough to show, until somebody says otherwise. */
export function useMinimap(): boolean {
  const useful = useViewer(isUseful);
  return useChoice((choice) => choice) ?? useful;
}

export function toggleMinimap(): void {
  const on = !(useChoice.getState() ?? isUseful(useViewer.getState()));
  useChoice.setState(on, true);
  localStorage.setItem(stored, on ? "on" : "off");
}
