import type { Filters } from "./filters.ts";
import { noFilters } from "./filters.ts";
import type { Groups } from "./groups.ts";
import { noGroups } from "./groups.ts";
import type { Look } from "./look.ts";
import { plainLook } from "./look.ts";
import type { Placement } from "./placement.ts";
import { noPlacement } from "./placement.ts";
import type { Topology } from "./topology.ts";
import { emptyTopology } from "./topology.ts";

/** Everything that a step of the history can change: what undo brings back and the address carries. */
export type ViewDocument = Readonly<{
  topology: Topology;
  /** Nodes that are on the canvas but hidden by hand. */
  hidden: ReadonlySet<string>;
  placement: Placement;
  /** Which nodes are drawn as one; the places of groups are among those of nodes. */
  groups: Groups;
  filters: Filters;
  look: Look;
  /** Of merges that somebody has made or split in this visit: whether each is in force, by its id. */
  decisions: ReadonlyMap<string, boolean>;
}>;

export const emptyDocument: ViewDocument = {
  topology: emptyTopology,
  hidden: new Set(),
  placement: noPlacement,
  groups: noGroups,
  filters: noFilters,
  look: plainLook,
  decisions: new Map(),
};

export type Producer<State> = (state: State) => State;

/** Lifts a producer of one part to the document. */
export const inPart =
  <K extends keyof ViewDocument>(part: K, producer: Producer<ViewDocument[K]>): Producer<ViewDocument> =>
  (document) => {
    const next = producer(document[part]);
    return next === document[part] ? document : { ...document, [part]: next };
  };

export const all =
  <State>(...producers: readonly Producer<State>[]): Producer<State> =>
  (state) =>
    producers.reduce((current, producer) => producer(current), state);

export const hideNodes =
  (ids: readonly string[]): Producer<ViewDocument> =>
  (document) => ({ ...document, hidden: new Set([...document.hidden, ...ids]) });

export const unhideAll: Producer<ViewDocument> = (document) =>
  document.hidden.size === 0 ? document : { ...document, hidden: new Set() };
