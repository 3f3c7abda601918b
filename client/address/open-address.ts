import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { api } from "../api/api.ts";
import { graphView } from "../canvas/canvas-handle.ts";
import { expand, loadOverview } from "../commands/explore.ts";
import { relax, unfold } from "../commands/layout.ts";
import { readMerging } from "../merges/known-merging.ts";
import { offerFromLink } from "../cypher/console-store.ts";
import { closePanel, openPanel } from "../state/panels.ts";
import { learn } from "../state/records.ts";
import type { ViewDocument } from "../state/view-document.ts";
import { changeHistory, changePanels, changeRecords, changeSelection } from "../state/viewer-store.ts";
import { startHistory } from "../state/history.ts";
import { decodeView } from "./view-address.ts";
import type { ViewAddress } from "./view-address.ts";
import { withRoots } from "./with-roots.ts";

function documentOf({ nodes, groups, filters, look }: ViewAddress): ViewDocument {
  const grouped = [...groups];
  const expanded = nodes.filter((node) => node.expanded);
  return {
    topology: {
      shown: new Map(nodes.map(({ id }) => [id, {}])),
      expansions: new Map(expanded.map(({ id }) => [id, { shown: 0, truncated: false }])),
    },
    hidden: new Set(nodes.flatMap(({ id, hidden }) => (hidden ? id : []))),
    placement: {
      positions: new Map([
        ...nodes.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])),
        ...grouped.flatMap(([id, { at }]) => (at ? [[id, at] as const] : [])),
      ]),
      pinned: new Set([
        ...nodes.flatMap(({ id, pinned }) => (pinned ? id : [])),
        ...grouped.flatMap(([id, { pinned }]) => (pinned ? id : [])),
      ]),
    },
    groups: new Map(grouped.map(([id, { name, members, open }]) => [id, { name, members, open }])),
    filters,
    look,
    decisions: new Map(),
  };
}

/** Shows the view of an address as it was, and says how much of it the graph no longer holds. Rejects with ApiError. */
export async function openAddress(given: ViewAddress, signal?: AbortSignal): Promise<void> {
  const ids = given.nodes.map(({ id }) => id);
  const [answer, merging] = await Promise.all([api.among(ids, undefined, { signal }), readMerging(signal)]);
  const address = withRoots(merging, given);
  const known = new Set<string>(answer.nodes.map(({ id }) => id));
  const nodes = address.nodes.filter(({ id }) => known.has(id));
  changeRecords(learn(answer));
  const groups = withMembers(address.groups, known);
  changeHistory(() => startHistory({ key: "link" }, documentOf({ ...address, nodes, groups })));
  changeSelection(() => address.selection);
  changePanels(closePanel("view"));
  openPanels(address);
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

/** Groups without what is gone; a group of nothing is gone too. */
const withMembers = (groups: ViewAddress["groups"], known: ReadonlySet<string>): ViewAddress["groups"] =>
  new Map(
    [...groups].flatMap(([id, group]) => {
      const members = group.members.filter((member) => known.has(member));
      return members.length === 0 ? [] : [[id, { ...group, members }] as const];
    }),
  );

/** Opens what stood around the canvas. */
function openPanels(address: ViewAddress): void {
  const { article, path } = address;
  changePanels((panels) => ({ ...panels, ...(article ? { article } : {}), ...(path ? { path } : {}) }));
  openBottom(address);
}

/**
 * Opens what stood below the canvas, which needs no node to be there. A query goes into the editor and no further: it may be
 * anybody's.
 */
export function openBottom({ bottom, query }: Pick<ViewAddress, "bottom" | "query">): void {
  if (bottom) changePanels(openPanel("bottom", bottom));
  if (query) offerFromLink(query.text, query.params);
}

/** What is left to be opened once the panel below the canvas is. */
function withoutBottom(address: ViewAddress): ViewAddress {
  const rest: { -readonly [K in keyof ViewAddress]: ViewAddress[K] } = { ...address };
  delete rest.bottom;
  delete rest.query;
  return rest;
}

/** Neighbours that an address brings along when it names one node and says nothing of the rest. */
const company = 25;

/**
 * The first picture: the view of the address; for an address that somebody wrote by hand, with a selection or a path but no list
 * of nodes, those and what is around a single one; else the best-connected part of the graph. What stands below the canvas is
 * opened by `useAddress`, which waits for no graph. Rejects with ApiError.
 */
export async function openStart(hash: string, signal?: AbortSignal): Promise<void> {
  const address = withoutBottom(decodeView(hash));
  if (address.nodes.length > 0) return openAddress(address, signal);
  const named = namedIn(address);
  if (named.length === 0) {
    await loadOverview(signal);
    openPanels(address);
    return;
  }
  const nodes = named.map((id) => ({ id, hidden: false, pinned: false, expanded: false }));
  await openAddress({ ...address, nodes }, signal);
  if (named.length === 1) await expand(named[0] ?? "", { limit: company });
}

const namedIn = ({ selection, path }: ViewAddress): string[] => [
  ...new Set([
    ...selection.nodes,
    ...(selection.bundle?.split(":").slice(1) ?? []),
    ...(path ? [path.from, path.to] : []),
  ]),
];

/** Gives nodes without a place one, and puts the camera where it was. */
async function settleView({ camera }: ViewAddress, nodes: ViewAddress["nodes"]): Promise<void> {
  const unplaced = nodes.filter(({ at }) => !at).map(({ id }) => id);
  if (unplaced.length > 0) await (unplaced.length === nodes.length ? unfold() : relax(unplaced));
  requestAnimationFrame(() => (camera ? graphView()?.setCamera(camera) : graphView()?.fit(false)));
}
