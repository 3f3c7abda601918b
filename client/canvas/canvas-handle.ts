import type { GraphView } from "../graph-view/mount-graph-view.ts";

let mounted: GraphView | undefined;

/** The view on the screen, for commands that move the camera; undefined while there is none. */
export const graphView = (): GraphView | undefined => mounted;

export function setGraphView(view: GraphView | undefined): void {
  mounted = view;
}
