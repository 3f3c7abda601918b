import type { TFunction } from "i18next";
import type { Bundle } from "#schema/graph.ts";
import type { EntityType, RelationType } from "#schema/ontology.ts";
import { graphView } from "../canvas/canvas-handle.ts";
import { isolate } from "../commands/arrange.ts";
import { expand } from "../commands/explore.ts";
import { nameOf } from "../commands/name-of.ts";
import { findPath, startPath } from "../commands/paths.ts";
import { openBundle } from "../commands/read.ts";
import { formatSpan } from "../i18n/format.ts";
import { askMergeWith } from "../merges/ask-merge-with.ts";
import { canMerge } from "../merges/can-merge.ts";
import { mergeNodes } from "../merges/decide.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { articleTime } from "../state/filters.ts";
import { isGroup, memberIds } from "../state/groups.ts";
import { neighbourIds } from "../state/records.ts";
import { selectNodes } from "../state/selection.ts";
import type { ExpandedBy } from "../state/topology.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { changePanels, changeSelection, documentOf, useViewer } from "../state/viewer-store.ts";
import type { PaletteCommand } from "./palette-commands.ts";

const relations: readonly RelationType[] = ["CONTACTED", "CRITICIZED", "DENIED"];
/** Of a large selection, how many are offered to keep their name. */
const mostNames = 10;
const types: readonly EntityType[] = ["Person", "Organization", "Event"];

/** What can be done with the nodes or the edge that is selected; nothing where nothing is. */
export function selectionCommands(t: TFunction, language: string, state: ViewerState): PaletteCommand[] {
  const { nodes, bundle } = state.selection;
  const last = nodes.at(-1);
  if (last === undefined) return edgeCommands(t, state.records.bundles.get(bundle ?? ""));
  return [
    { id: "zoom-to", label: t("graph.menu.zoomTo"), run: () => graphView()?.focus(nodes) },
    { id: "ego", label: t("inspector.ego"), run: () => isolate(around(memberIds(documentOf(state).groups, nodes))) },
    ...(nodes.some(isGroup) ? [] : nodeCommands(t, language, state)),
  ];
}

/** What can be asked of nodes, but not of a group: it is none. */
function nodeCommands(t: TFunction, language: string, state: ViewerState): PaletteCommand[] {
  const { nodes } = state.selection;
  const last = nodes.at(-1) ?? "";
  return [
    ...mergeCommands(t, nodes),
    ...pathCommands(t, state, last),
    ...expandCommands(t, state, last),
    ...timedExpansion(t, language, state, last),
  ];
}

/** One is merged with another that is searched for; of several each can be the one that keeps its name. */
const mergeCommands = (t: TFunction, nodes: readonly string[]): PaletteCommand[] =>
  nodes.length < 2
    ? nodes.map((id) => ({ id: "merge-with", label: t("merges.with"), run: () => askMergeWith(id) }))
    : (canMerge(nodes) ? nodes : []).slice(0, mostNames).map((id) => ({
        id: `merge-${id}`,
        label: t("merges.into", { into: nameOf(id) }),
        run: () => void mergeNodes(nodes, id).catch(reportFailure),
      }));

function edgeCommands(t: TFunction, bundle: Bundle | undefined): PaletteCommand[] {
  if (!bundle) return [];
  const ends = [bundle.source, bundle.target];
  return [
    { id: "quotes", label: t("graph.menu.quotes"), run: () => showQuotes(bundle) },
    { id: "ends", label: t("graph.menu.ends"), run: () => changeSelection(selectNodes(ends)) },
    { id: "zoom-to", label: t("graph.menu.zoomTo"), run: () => graphView()?.focus(ends) },
    { id: "path", label: t("inspector.path"), run: () => findPath(bundle.source, bundle.target) },
  ];
}

function showQuotes(bundle: Bundle): void {
  openBundle(bundle);
  changePanels((panels) => ({ ...panels, inspector: true }));
}

/** Expanding by the time that the timeline is set to; nothing while it is set to none. */
function timedExpansion(t: TFunction, language: string, state: ViewerState, id: string): PaletteCommand[] {
  const asked = articleTime(documentOf(state).filters);
  if (!asked) return [];
  const span = formatSpan(asked.from ?? "…", asked.to ?? "…", language);
  const label = `${t("graph.menu.expand")}: ${t("graph.menu.byTime")} ${span}`;
  return [{ id: "expand-time", label, run: () => void expand(id, asked).catch(reportFailure) }];
}

const around = (ids: readonly string[]): string[] => [
  ...new Set([...ids, ...ids.flatMap((id) => neighbourIds(useViewer.getState().records, id))]),
];

function pathCommands(t: TFunction, { selection, panels }: ViewerState, last: string): PaletteCommand[] {
  const [first, second, third] = selection.nodes;
  const { pathFrom } = panels;
  const commands = [{ id: "path-from", label: t("graph.menu.pathFrom"), run: () => startPath(last) }];
  if (pathFrom !== undefined && pathFrom !== last)
    commands.push({ id: "path-to", label: t("graph.menu.pathTo"), run: () => findPath(pathFrom, last) });
  if (first !== undefined && second !== undefined && third === undefined)
    commands.push({ id: "path", label: t("inspector.path"), run: () => findPath(first, second) });
  return commands;
}

function expandCommands(t: TFunction, state: ViewerState, id: string): PaletteCommand[] {
  const named = (what: string): string => `${t("graph.menu.expand")}: ${what}`;
  const by = (asked: ExpandedBy) => (): void => void expand(id, asked).catch(reportFailure);
  const commands: PaletteCommand[] = relations.flatMap((relation) => [
    {
      id: `expand-${relation}-out`,
      label: named(`${t(`graph.relation.${relation}`)} →`),
      run: by({ relation, direction: "out" }),
    },
    {
      id: `expand-${relation}-in`,
      label: named(`← ${t(`graph.relationBy.${relation}`)}`),
      run: by({ relation, direction: "in" }),
    },
  ]);
  for (const type of types)
    commands.push({ id: `expand-${type}`, label: named(t(`graph.types.${type}`)), run: by({ type }) });
  if (documentOf(state).topology.expansions.get(id)?.cursor !== undefined)
    commands.push({
      id: "expand-more",
      label: named(t("shell.palette.more")),
      run: () => void expand(id, { more: true }).catch(reportFailure),
    });
  return commands;
}
