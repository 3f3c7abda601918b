import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import type { ViewAnswer } from "#schema/view-api.ts";
import { openAddress } from "../address/open-address.ts";
import { decodeView } from "../address/view-address.ts";
import { api } from "../api/api.ts";
import { localSource } from "../local/local-source.ts";
import { leaveLocal, takeLocal } from "../local/open-local.ts";
import { openPanel } from "../state/panels.ts";
import { changePanels } from "../state/viewer-store.ts";
import { viewLink } from "./view-link.ts";

/** Names that a message lists; the rest is counted. */
const listed = 8;

/** Opens a saved view: the graph as it is now with the look of then, or of a frozen one the graph of then. Rejects with ApiError. */
export async function openView(id: string, signal?: AbortSignal): Promise<void> {
  const answer = await api.view(id, { signal });
  const { view, look, gone, snapshot } = answer;
  if (snapshot) takeLocal({ kind: "frozen", name: view.name, document: snapshot });
  else if (localSource()) leaveLocal();
  const address = decodeView(look);
  const lost = new Set<string>(gone.nodes.map((node) => node.id));
  await openAddress({ ...address, nodes: address.nodes.filter((node) => !lost.has(node.id)) }, signal);
  changePanels(openPanel("view", { name: view.name, note: view.note }));
  window.history.replaceState(null, "", viewLink(id));
  tellGone(gone);
}

function tellGone({ nodes, edges }: ViewAnswer["gone"]): void {
  if (nodes.length + edges.length === 0) return;
  const lines = [
    ...nodes.map(({ name }) => name),
    ...edges.map(({ type, sourceName, targetName }) =>
      [sourceName, i18next.t(`graph.relation.${type}`), targetName].join(" "),
    ),
  ];
  const more = lines.length > listed ? [i18next.t("views.goneMore", { count: lines.length - listed })] : [];
  notifications.show({
    color: "galley",
    withBorder: true,
    autoClose: false,
    title: i18next.t("views.gone"),
    message: [...lines.slice(0, listed), ...more].join(" · "),
    closeButtonProps: { "aria-label": i18next.t("shell.actions.close") },
  });
}
