import type { Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { Measures, Visible } from "./graph-look.ts";
import { groupColours, otherGroups, timeColours } from "./palettes.ts";

/** Colours of nodes with the key that explains them; `label` is an outlet or a date, empty for what has none. */
export type KeyedColours = Readonly<{
  colour: Measures["colour"];
  key: readonly Readonly<{ colour: string; label: string }>[];
}>;

/** First date that any edge of each node carries. */
function firstDates({ bundles }: Visible): Map<string, string> {
  const first = new Map<string, string>();
  for (const bundle of bundles) {
    if (!bundle.first) continue;
    for (const id of [bundle.source, bundle.target]) {
      const known = first.get(id);
      if (known === undefined || bundle.first < known) first.set(id, bundle.first);
    }
  }
  return first;
}

/** By the first date of each node: equally many dates to a colour, early ones light. */
export function byFirstDate(visible: Visible): KeyedColours {
  const dates = firstDates(visible);
  const order = [...new Set(dates.values())].sort();
  const rank = (date: string): number => Math.floor((order.indexOf(date) / order.length) * timeColours.length);
  const begins = new Map<string, string>();
  for (const date of order) {
    const colour = timeColours[rank(date)] ?? otherGroups;
    if (!begins.has(colour)) begins.set(colour, date);
  }
  return {
    colour: ({ id }) => timeColours[rank(dates.get(id) ?? "")] ?? otherGroups,
    key: [...begins].map(([colour, label]) => ({ colour, label })),
  };
}

/** By the outlet that says most about each node; the outlets that say most in all have a colour of their own. */
export function byOutlet(visible: Visible, records: Records): KeyedColours {
  const { all, ofNode } = outletCounts(visible, records);
  const ranked = mostFirst(all);
  const colours = new Map(ranked.map((outlet, index) => [outlet, groupColours[index] ?? otherGroups]));
  const colour: Measures["colour"] = ({ id }) =>
    colours.get(mostFirst(ofNode.get(id) ?? new Map())[0] ?? " ") ?? otherGroups;
  return { colour, key: ranked.slice(0, groupColours.length).map((label) => ({ colour: colours.get(label)!, label })) };
}

/** By id of the node: the outlet that says most about it; empty for statements without one. */
export const mainOutlets = (visible: Visible, records: Records): ReadonlyMap<string, string> =>
  new Map(
    [...outletCounts(visible, records).ofNode].flatMap(([id, counts]) =>
      mostFirst(counts)
        .slice(0, 1)
        .map((outlet) => [id, outlet] as const),
    ),
  );

type OutletCounts = Readonly<{
  all: ReadonlyMap<string, number>;
  ofNode: ReadonlyMap<string, ReadonlyMap<string, number>>;
}>;

function outletCounts({ bundles }: Visible, { outlines }: Records): OutletCounts {
  const all = new Map<string, number>();
  const ofNode = new Map<string, Map<string, number>>();
  const add = (counts: Map<string, number>, outlet: string): void =>
    void counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  for (const bundle of bundles) {
    for (const { source, target, outlet = "" } of outlines.get(bundleKey(bundle)) ?? []) {
      add(all, outlet);
      for (const id of [source, target]) {
        const counts = ofNode.get(id) ?? new Map<string, number>();
        if (counts.size === 0) ofNode.set(id, counts);
        add(counts, outlet);
      }
    }
  }
  return { all, ofNode };
}

const mostFirst = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([outlet]) => outlet);
