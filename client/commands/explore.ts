import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import type { Subgraph } from "#schema/graph.ts";
import type { NeighboursQuery } from "#schema/api.ts";
import { api } from "../api/api.ts";
import { graphView } from "../canvas/canvas-handle.ts";
import { placeBeside } from "../layout/place-beside.ts";
import { place } from "../state/placement.ts";
import { learn } from "../state/records.ts";
import { selectNode } from "../state/selection.ts";
import { collapseNode, expandNode, showNodes } from "../state/topology.ts";
import { all, inPart } from "../state/view-document.ts";
import { relax, unfold } from "./layout.ts";
import { nameOf } from "./name-of.ts";
import { changeRecords, changeSelection, documentOf, step, useViewer } from "../state/viewer-store.ts";

/** Nodes of the first picture: as many as can be read at once, and few enough that there is more to unfold. */
export const overviewNodes = 40;

/** Neighbours that one expansion brings; the rest comes by asking for more. */
export const expansionSize = 100;

/** Fills the empty canvas with the best-connected part of the graph. Rejects with ApiError. */
export async function loadOverview(signal?: AbortSignal): Promise<void> {
  const answer = await api.overview({ limit: overviewNodes }, { signal });
  changeRecords(learn(answer));
  step({ key: "overview" }, inPart("topology", showNodes(answer.nodes.map(({ id }) => id))));
  void unfold();
}

/** Brings a node onto the canvas, selects it and moves the camera to it. Rejects with ApiError. */
export async function openNode(id: string): Promise<void> {
  const state = useViewer.getState();
  if (!documentOf(state).topology.shown.has(id)) {
    const answer = await neighboursOnCanvas(id);
    changeRecords(learn(answer));
    const anchors = answer.bundles.flatMap(({ source, target }) => [source, target]).filter((other) => other !== id);
    const positions = placeBeside(documentOf(useViewer.getState()).placement.positions, anchors, [id]);
    step(
      { key: "add", values: { name: nameOf(id) } },
      all(inPart("topology", showNodes([id])), inPart("placement", place(positions))),
    );
  }
  changeSelection(selectNode(id));
  graphView()?.focus([id]);
}

/** The node itself and those of its bundles whose other end is on the canvas already. */
async function neighboursOnCanvas(id: string): Promise<Subgraph> {
  const [node, around] = await Promise.all([api.node(id), api.neighbours(id, { limit: 1000 })]);
  const { shown } = documentOf(useViewer.getState()).topology;
  const bundles = around.bundles.filter(({ source, target }) => shown.has(source === id ? target : source));
  return { nodes: [node], bundles, truncated: false };
}

type ExpandBy = Readonly<{
  relation?: NeighboursQuery["relation"];
  direction?: NeighboursQuery["direction"];
  limit?: number;
  more?: boolean;
}>;

/** Brings neighbours of a node onto the canvas, beside it. `more` goes on where the last expansion stopped. */
export async function expand(
  id: string,
  { more = false, limit = expansionSize, ...by }: ExpandBy = {},
): Promise<Subgraph> {
  const cursor = more ? documentOf(useViewer.getState()).topology.expansions.get(id)?.cursor : undefined;
  const answer = await api.neighbours(id, { ...by, limit, ...(cursor === undefined ? {} : { cursor }) });
  changeRecords(learn(answer));
  const document = documentOf(useViewer.getState());
  const fresh = answer.nodes.map((node) => node.id).filter((other) => !document.topology.shown.has(other));
  if (fresh.length === 0 && !answer.cursor) {
    notifications.show({
      color: "gray",
      withBorder: true,
      message: i18next.t("graph.messages.allShown", { name: nameOf(id) }),
    });
    return answer;
  }
  const positions = placeBeside(document.placement.positions, [id], fresh);
  step(
    { key: more ? "more" : "expand", values: { name: nameOf(id), count: fresh.length } },
    all(inPart("topology", expandNode(id, answer)), inPart("placement", place(positions))),
  );
  void relax(fresh);
  return answer;
}

/** Takes back what expanding this node brought. Pinned nodes stay. */
export function collapse(id: string): void {
  const { pinned } = documentOf(useViewer.getState()).placement;
  step({ key: "collapse", values: { name: nameOf(id) } }, inPart("topology", collapseNode(id, pinned)));
}

/** What a double click does. */
export async function toggleExpansion(id: string): Promise<void> {
  if (documentOf(useViewer.getState()).topology.expansions.has(id)) collapse(id);
  else await expand(id);
}
