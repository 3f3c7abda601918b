import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import type { Path } from "#schema/graph.ts";
import { canvas } from "../canvas/canvas-handle.ts";
import { placeBeside } from "../layout/place-beside.ts";
import { closePanel, openPanel } from "../state/panels.ts";
import { place } from "../state/placement.ts";
import { learn } from "../state/records.ts";
import { nothingSelected, selectNodes } from "../state/selection.ts";
import { showNodes } from "../state/topology.ts";
import { all, inPart } from "../state/view-document.ts";
import { changePanels, changeRecords, changeSelection, documentOf, step, useViewer } from "../state/viewer-store.ts";
import { relax } from "./layout.ts";
import { learnJoined } from "./learn-joined.ts";
import { nameOf } from "./name-of.ts";

/** Remembers where a path starts; the next node's menu offers to end it there. */
export function startPath(from: string): void {
  changePanels(openPanel("pathFrom", from));
  notifications.show({
    color: "gray",
    withBorder: true,
    message: i18next.t("graph.menu.pathStarted", { name: nameOf(from) }),
  });
}

/** Asks the right panel to find the ways between two nodes, one quote per hop. */
export function findPath(from: string, to: string): void {
  changeSelection(() => nothingSelected);
  changePanels((panels) => ({
    ...closePanel("pathFrom")(closePanel("article")(panels)),
    path: { from, to },
    inspector: true,
  }));
}

/** Brings the nodes and edges of a path onto the canvas and selects them. Rejects with ApiError. */
export async function showPath({ nodes, hops }: Path): Promise<void> {
  const ids = nodes.map(({ id }) => id);
  changeRecords(learn({ nodes, bundles: hops.map(({ bundle }) => bundle) }));
  await learnJoined(ids);
  const { topology, placement } = documentOf(useViewer.getState());
  const fresh = ids.filter((id) => !topology.shown.has(id));
  const anchors = ids.filter((id) => placement.positions.has(id));
  step(
    { key: "path" },
    all(
      inPart("topology", showNodes(ids)),
      inPart("placement", place(placeBeside(placement.positions, anchors, fresh))),
    ),
  );
  void relax(fresh);
  changeSelection(selectNodes(ids));
  canvas()?.view.focus(ids);
}
