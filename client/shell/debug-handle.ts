import { graphView } from "../canvas/canvas-handle.ts";
import type { Point } from "../graph-view/edge-middle.ts";
import type { Drawn } from "../graph-view/on-page.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";

export type DebugHandle = Readonly<{
  /** Page coordinates of a node by id, and of the middle of an edge by its key TYPE:source:target. */
  nodeAt(id: string): Point | undefined;
  edgeAt(key: string): Point | undefined;
  /** Ids on the canvas, and the node of a name. */
  shown(): string[];
  /** Ids of the nodes and groups that are drawn. */
  drawnIds(): string[];
  idOf(name: string): string | undefined;
  detail(): string | undefined;
  /** How many edges bear an icon in the picture. */
  icons(): number;
  /** Where the names and the nodes are that are drawn; undefined until they stand for this camera. */
  boxes(): Drawn | undefined;
  /** The number at a node for edges to whom the canvas does not have; 0 for none. */
  badge(id: string): number;
  /** How a node or an edge is drawn; `size` is the width of an edge. */
  drawn(key: string): Readonly<{ colour: string; size: number; dash?: string; icon?: string }> | undefined;
  layingOut(): boolean;
}>;

declare global {
  interface Window {
    /** Only under `?debug=1`: lets browser tests find what is drawn on the canvas. */
    beleg?: DebugHandle;
  }
}

export function offerDebugHandle(): void {
  if (new URLSearchParams(location.search).get("debug") !== "1") return;
  window.beleg = {
    nodeAt: (id) => graphView()?.nodeAt(id),
    edgeAt: (key) => graphView()?.edgeAt(key),
    shown: () => [...documentOf(useViewer.getState()).topology.shown.keys()],
    drawnIds: () => [...(graphView()?.look().nodes ?? [])].flatMap(([id, { hidden }]) => (hidden ? [] : id)),
    idOf: (name) => [...useViewer.getState().records.nodes.values()].find((node) => node.name === name)?.id,
    icons: () => graphView()?.icons() ?? 0,
    boxes: () => graphView()?.boxes(),
    badge: (id) => graphView()?.look().nodes.get(id)?.badge ?? 0,
    detail: () => graphView()?.detail(),
    drawn: (key) => {
      const look = graphView()?.look();
      const edge = look?.edges.get(key);
      return edge ? { ...edge, size: edge.width } : look?.nodes.get(key);
    },
    layingOut: () => useViewer.getState().panels.layingOut,
  };
}
