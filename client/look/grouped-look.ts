import type { EdgeLook, GraphLook, NodeLook } from "../graph-view/graph-look.ts";
import type { NodeGroup } from "../state/groups.ts";
import { standIns } from "../state/groups.ts";
import type { Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { ViewDocument } from "../state/view-document.ts";
import type { Visible } from "./graph-look.ts";
import { edgeLook } from "./graph-look.ts";
import { grouped } from "./grouped.ts";

/** Of a group whose members differ in colour; told from the grey of other groups by its double line and its number. */
export const groupColour = "#4A5568";

/** Pixels at zoom 1: room for a number, and more for more. */
const groupSize = (count: number): number => Math.min(26, 11 + 2.5 * Math.log2(count));

/** The same look with every closed group as one node, and the edges of its members as its own. */
export function groupedLook(look: GraphLook, document: ViewDocument, records: Records, visible: Visible): GraphLook {
  const { groups, filters, placement } = document;
  const standIn = standIns(groups);
  if (standIn.size === 0) return look;
  const isDrawn = (id = ""): boolean => !standIn.has(id);
  const own = [...look.nodes].filter(([id]) => isDrawn(id));
  const closed = [...groups].filter(([, { open }]) => !open);
  const nodes = closed.flatMap(([id, group]) => {
    const members = group.members.flatMap((member) => look.nodes.get(member) ?? []);
    return members.length === 0 ? [] : [[id, nodeOf(group, members, placement.pinned.has(id))] as const];
  });
  const ownEdges = [...look.edges].filter(([key]) => key.split(":").slice(1).every(isDrawn));
  const edges = grouped(visible, { groups, records, filters }).bundles.flatMap((bundle): [string, EdgeLook][] => {
    if (!bundle.of) return [];
    const colour = onlyOne(bundle.of.map((one) => look.edges.get(bundleKey(one))?.colour));
    return [[bundleKey(bundle), edgeLook(bundle, false, colour === undefined ? undefined : { colour })]];
  });
  return { ...look, nodes: new Map([...own, ...nodes]), edges: new Map([...ownEdges, ...edges]) };
}

function nodeOf({ name }: NodeGroup, members: readonly NodeLook[], pinned: boolean): NodeLook {
  const seen = members.filter(({ hidden }) => !hidden);
  const count = seen.length;
  return {
    shape: onlyOne(seen.map(({ shape }) => shape)) ?? "circle",
    colour: onlyOne(seen.map(({ colour }) => colour)) ?? groupColour,
    ...{ size: groupSize(Math.max(1, count)), label: name, count, pinned },
    hidden: count === 0,
    faint: seen.every(({ faint }) => faint),
    badge: 0,
    // What a rule sets off is not lost in a group.
    ...(seen.some(({ bold }) => bold) && { bold: true }),
    ...(seen.some(({ ring }) => ring) && { ring: true }),
  };
}

/** The value that all of them have; undefined where they differ. */
function onlyOne<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
