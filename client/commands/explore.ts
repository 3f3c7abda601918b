import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import type { Subgraph } from "#schema/graph.ts";
import { ApiError } from "../api/api-error.ts";
import { api } from "../api/api.ts";
import { graphView } from "../canvas/canvas-handle.ts";
import { placeBeside } from "../layout/place-beside.ts";
import { isGroup, standIns } from "../state/groups.ts";
import { place } from "../state/placement.ts";
import { learn, neighbourIds } from "../state/records.ts";
import { selectNode } from "../state/selection.ts";
import type { ExpandedBy } from "../state/topology.ts";
import { collapseNode, expandNode, showNodes } from "../state/topology.ts";
import { all, inPart } from "../state/view-document.ts";
import { turnGroup } from "./groups.ts";
import { relax, unfold } from "./layout.ts";
import { learnJoined } from "./learn-joined.ts";
import { nameOf } from "./name-of.ts";
import { changeRecords, changeSelection, documentOf, step, useViewer } from "../state/viewer-store.ts";

/** Nodes of the first picture: as many as can be read at once, and few enough that there is more to unfold. */
export const overviewNodes = 40;

/** Neighbours that one expansion brings; the rest comes by asking for more. */
export const expansionSize = 100;

/** Fills the empty canvas with the best-connected part of the graph. Rejects with ApiError. */
export async function loadOverview(signal?: AbortSignal): Promise<void> {
  const answer = await api.overview({ limit: overviewNodes }, { signal });
  const ids = answer.nodes.map(({ id }) => id);
  changeRecords(learn(answer));
  await learnJoined(ids, signal);
  step({ key: "overview" }, inPart("topology", showNodes(ids)));
  void unfold();
}

/** Brings a node onto the canvas, selects it and moves the camera to it. Rejects with ApiError. */
export async function openNode(id: string): Promise<void> {
  const state = useViewer.getState();
  if (!documentOf(state).topology.shown.has(id)) {
    await learnJoined([id]);
    const { records } = useViewer.getState();
    if (!records.nodes.has(id)) throw new ApiError("NOT_FOUND", 404, i18next.t("inspector.gone"));
    const positions = placeBeside(documentOf(useViewer.getState()).placement.positions, neighbourIds(records, id), [
      id,
    ]);
    step(
      { key: "add", values: { name: nameOf(id) } },
      all(inPart("topology", showNodes([id])), inPart("placement", place(positions))),
    );
  }
  changeSelection(selectNode(id));
  // A node within a closed group is where the group is.
  graphView()?.focus([standIns(documentOf(useViewer.getState()).groups).get(id) ?? id]);
}

type ExpandBy = ExpandedBy & Readonly<{ limit?: number; more?: boolean }>;

/**
 * Brings neighbours of a node onto the canvas, beside it, with every edge that they have there. `more` goes on where the last
 * expansion stopped, by what that one went by. A group opens instead.
 */
export async function expand(id: string, { more = false, limit = expansionSize, ...by }: ExpandBy = {}): Promise<void> {
  if (isGroup(id)) return turnGroup(id);
  const { asked, ...cursor } = more ? whereItStopped(id) : { asked: by };
  const answer = await api.neighbours(id, { ...asked, ...cursor, limit });
  changeRecords(learn(answer));
  const { shown } = documentOf(useViewer.getState()).topology;
  const fresh = answer.nodes.map((node) => node.id).filter((other) => !shown.has(other));
  if (fresh.length === 0 && !answer.cursor) return sayNothingNew(id, answer);
  await learnJoined(fresh);
  const positions = placeBeside(documentOf(useViewer.getState()).placement.positions, [id], fresh);
  step(
    { key: more ? "more" : "expand", values: { name: nameOf(id), count: fresh.length } },
    all(inPart("topology", expandNode(id, answer, asked)), inPart("placement", place(positions))),
  );
  void relax(fresh);
}

function whereItStopped(id: string): Readonly<{ asked: ExpandedBy; cursor?: string }> {
  const last = documentOf(useViewer.getState()).topology.expansions.get(id);
  return { asked: last?.by ?? {}, ...(last?.cursor === undefined ? {} : { cursor: last.cursor }) };
}

function sayNothingNew(id: string, { nodes }: Subgraph): void {
  const said = nodes.length === 0 ? "graph.messages.noneSuch" : "graph.messages.allShown";
  notifications.show({ color: "gray", withBorder: true, message: i18next.t(said, { name: nameOf(id) }) });
}

/** Takes back what expanding this node brought. Pinned nodes stay. */
export function collapse(id: string): void {
  if (isGroup(id)) return;
  const { pinned } = documentOf(useViewer.getState()).placement;
  step({ key: "collapse", values: { name: nameOf(id) } }, inPart("topology", collapseNode(id, pinned)));
}

/** What a double click does. A group opens. */
export async function toggleExpansion(id: string): Promise<void> {
  if (isGroup(id)) turnGroup(id);
  else if (documentOf(useViewer.getState()).topology.expansions.has(id)) collapse(id);
  else await expand(id);
}
