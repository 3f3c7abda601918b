import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { api } from "../api/api.ts";
import { graphView } from "../canvas/canvas-handle.ts";
import { relax, unfold } from "../commands/layout.ts";
import { learn } from "../state/records.ts";
import type { ViewDocument } from "../state/view-document.ts";
import { changeHistory, changePanels, changeRecords, changeSelection } from "../state/viewer-store.ts";
import { startHistory } from "../state/history.ts";
import type { ViewAddress } from "./view-address.ts";

function documentOf({ nodes, filters, look }: ViewAddress): ViewDocument {
  const expanded = nodes.filter((node) => node.expanded);
  return {
    topology: {
      shown: new Map(nodes.map(({ id }) => [id, {}])),
      expansions: new Map(expanded.map(({ id }) => [id, { shown: 0, truncated: false }])),
    },
    hidden: new Set(nodes.flatMap(({ id, hidden }) => (hidden ? id : []))),
    placement: {
      positions: new Map(nodes.flatMap(({ id, at }) => (at ? [[id, at] as const] : []))),
      pinned: new Set(nodes.flatMap(({ id, pinned }) => (pinned ? id : []))),
    },
    filters,
    look,
  };
}

/** Shows the view of an address as it was, and says how much of it the graph no longer holds. Rejects with ApiError. */
export async function openAddress(address: ViewAddress, signal?: AbortSignal): Promise<void> {
  const answer = await api.among(
    address.nodes.map(({ id }) => id),
    { signal },
  );
  const known = new Set<string>(answer.nodes.map(({ id }) => id));
  const nodes = address.nodes.filter(({ id }) => known.has(id));
  changeRecords(learn(answer));
  changeHistory(() => startHistory({ key: "link" }, documentOf({ ...address, nodes })));
  changeSelection(() => address.selection);
  const { article, path, bottom } = address;
  changePanels((panels) => ({
    ...panels,
    ...(article ? { article } : {}),
    ...(path ? { path } : {}),
    ...(bottom ? { bottom } : {}),
  }));
  await settleView(address, nodes);
  const missing = address.nodes.length - nodes.length;
  if (missing > 0) {
    notifications.show({
      color: "galley",
      withBorder: true,
      autoClose: false,
      title: i18next.t("graph.messages.missing"),
      message: i18next.t("graph.messages.missingText", { count: missing }),
      closeButtonProps: { "aria-label": i18next.t("shell.actions.close") },
    });
  }
}

/** Gives nodes without a place one, and puts the camera where it was. */
async function settleView({ camera }: ViewAddress, nodes: ViewAddress["nodes"]): Promise<void> {
  const unplaced = nodes.filter(({ at }) => !at).map(({ id }) => id);
  if (unplaced.length > 0) await (unplaced.length === nodes.length ? unfold() : relax(unplaced));
  requestAnimationFrame(() => (camera ? graphView()?.setCamera(camera) : graphView()?.fit(false)));
}
