import type { FactGraph } from "../graph-view/create-stage.ts";
import type { GraphView } from "../graph-view/mount-graph-view.ts";

type Canvas = Readonly<{ view: GraphView; graph: FactGraph }>;
let mounted: Canvas | undefined;

/** The view on the screen, for commands that move the camera or a layout's nodes; undefined while there is none. */
export const canvas = (): Canvas | undefined => mounted;
export const graphView = (): GraphView | undefined => mounted?.view;

export function setCanvas(next: Canvas | undefined): void {
  mounted = next;
}
