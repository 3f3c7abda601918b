import { graphView } from "../canvas/canvas-handle.ts";
import { drag, setPinned } from "../state/placement.ts";
import type { Position } from "../state/placement.ts";
import { memberIds } from "../state/groups.ts";
import { keepOnly, removeNodes } from "../state/topology.ts";
import type { Filters } from "../state/filters.ts";
import { noFilters } from "../state/filters.ts";
import type { Look } from "../state/look.ts";
import { nothingSelected } from "../state/selection.ts";
import type { Producer } from "../state/view-document.ts";
import { all, hideNodes, inPart, unhideAll } from "../state/view-document.ts";
import { changeSelection, documentOf, settle, step, stepOfRun, useViewer } from "../state/viewer-store.ts";
import { nameOf } from "./name-of.ts";

const named = (ids: readonly string[]): { name: string; count: number } => ({
  name: nameOf(ids[0] ?? ""),
  count: ids.length,
});

/** What is done to a group is done to its members. */
const meant = (ids: readonly string[]): string[] => memberIds(documentOf(useViewer.getState()).groups, ids);

/** Each of these is one named step of the history; `ids` must not be empty. */
export function hide(ids: readonly string[]): void {
  step({ key: "hide", values: named(ids) }, hideNodes(meant(ids)));
  changeSelection(() => nothingSelected);
}

export const showAllHidden = (): void => step({ key: "unhide" }, unhideAll);

export function remove(ids: readonly string[]): void {
  step({ key: "remove", values: named(ids) }, inPart("topology", removeNodes(meant(ids))));
  changeSelection(() => nothingSelected);
}

export function isolate(ids: readonly string[]): void {
  step({ key: "isolate", values: named(ids) }, inPart("topology", keepOnly(meant(ids))));
  // Once they are drawn alone; what was out of sight among many is what somebody asked to see.
  requestAnimationFrame(() => graphView()?.reveal(ids));
}

export const pin = (ids: readonly string[], pinned: boolean): void =>
  step({ key: pinned ? "pin" : "unpin", values: named(ids) }, inPart("placement", setPinned(ids, pinned)));

export const moved = (positions: ReadonlyMap<string, Position>): void =>
  step({ key: "move", values: named([...positions.keys()]) }, inPart("placement", drag(positions)));

/** Steps of the history that filtering makes, by what it changes. */
type FilterStep = "filterKinds" | "filterTrust" | "filterSources" | "filterTime" | "filterReset";

export const filterBy = (producer: Producer<Filters>, key: FilterStep): void =>
  step({ key }, inPart("filters", producer));

/** One of several changes of a slider that make one step together. */
export const filterInRun = (producer: Producer<Filters>, key: FilterStep, run: symbol): void =>
  stepOfRun({ key }, run, inPart("filters", producer));

/** A further change within the filter step that is seen now, as while a time range plays. */
export const filterOn = (producer: Producer<Filters>): void => settle(inPart("filters", producer));

export const resetFilters = (): void => filterBy(() => noFilters, "filterReset");

export const lookBy = (change: Partial<Look>): void =>
  step(
    { key: "look" },
    inPart("look", (look) => ({ ...look, ...change })),
  );

/** A finished layout run: its positions and the name of the layout in one step. */
export const laidOut = (layout: Look["layout"], positions: ReadonlyMap<string, Position>): void =>
  step(
    { key: "layout" },
    all(
      inPart("look", (look) => ({ ...look, layout })),
      inPart("placement", (placement) => ({
        ...placement,
        positions: new Map([...placement.positions, ...positions]),
      })),
    ),
  );
