import type { Stage } from "./create-stage.ts";
import type { Point } from "./edge-middle.ts";
import type { GraphLook } from "./graph-look.ts";
import type { Box, LabelWish } from "./label-placement.ts";
import { placeLabels } from "./label-placement.ts";

/** A node whose name may be drawn; pixels at zoom 1. */
export type LabelCandidate = Readonly<{ id: string; size: number; width: number; badge: boolean; selected: boolean }>;

const boldIsWider = 1.08;
/** More than the size of any node. */
const boldFirst = 1000;

type Asked = Readonly<{ stage: Stage; look: GraphLook; widthOf: (label: string) => number }>;

/**
 * Whose names may be drawn, the most important first: what is selected, then what is bold, then the larger nodes. The camera changes nothing of
 * it, so it is asked once for a whole zoom.
 */
export function labelCandidates({ stage, look, widthOf }: Asked): LabelCandidate[] {
  if (!look.labels) return [];
  const found: (LabelCandidate & { rank: number })[] = [];
  stage.getGraph().forEachNode((id) => {
    const node = look.nodes.get(id);
    if (!node || node.hidden) return;
    const { selected } = stage.getNodeState(id);
    if (node.faint && !selected) return;
    const width = widthOf(node.label) * (node.bold ? boldIsWider : 1);
    found.push({
      id,
      size: node.size,
      width: labelRoom(width),
      badge: node.badge > 0,
      selected,
      rank: selected ? Infinity : node.size + (node.bold ? boldFirst : 0),
    });
  });
  return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

/** Pixels of a name with its halo. */
export const labelRoom = (width: number): number => width + 6;

/** Names up to which each may stand on another side of its node; among more of them there is no room to choose. */
const choiceUpTo = 300;
/** The first so many are named even where that hides another node: a picture without its main names says little. */
const always = 5;
/** Pixels between a node and its name, and above and below the middle of a line. */
const [gap, half] = [5, 8];

type Placed = Readonly<{ x: number; y: number; r: number; width: number }>;
/** A side of a node: the room that a name takes there, and where and how it is written, from the middle of the node. */
export type Side = Readonly<{
  box: (of: Placed) => Box;
  text: (r: number) => Point;
  align: "left" | "right" | "center";
}>;

/** Where a name may stand, the usual side first. */
const sides: readonly Side[] = [
  {
    box: ({ x, y, r, width }) => ({ x: x + r + 2, y: y - half, width, height: 2 * half }),
    text: (r) => ({ x: r + gap, y: 0 }),
    align: "left",
  },
  {
    box: ({ x, y, r, width }) => ({ x: x - r - 2 - width, y: y - half, width, height: 2 * half }),
    text: (r) => ({ x: -r - gap, y: 0 }),
    align: "right",
  },
  {
    box: ({ x, y, r, width }) => ({ x: x - width / 2, y: y + r + 1, width, height: 2 * half }),
    text: (r) => ({ x: 0, y: r + 1 + half }),
    align: "center",
  },
  {
    box: ({ x, y, r, width }) => ({ x: x - width / 2, y: y - r - 1 - 2 * half, width, height: 2 * half }),
    text: (r) => ({ x: 0, y: -r - 1 - half }),
    align: "center",
  },
];
export const usualSide = sides[0]!;

/** What of the number at a node reaches over the line of its name; as it is drawn in overlay.ts. */
const badgeBox = ({ x, y, r }: Omit<Placed, "width">): Box => ({
  x: x + r * 0.7 - 3,
  y: y - r * 0.9 - 13,
  width: 24,
  height: 5,
});

/** Which of them can be read together at this zoom, beside what lies over the canvas, and on which side of its node each stands. */
export function chooseLabels(
  stage: Stage,
  candidates: readonly LabelCandidate[],
  covered: readonly Box[],
): Map<string, Side> {
  const scale = stage.scaleSize(1);
  const graph = stage.getGraph();
  const canChoose = candidates.length <= choiceUpTo;
  const wishes: LabelWish[] = [];
  const nodes: Box[] = [];
  for (const [rank, { id, size, width, badge, selected }] of candidates.entries()) {
    if (!graph.hasNode(id)) continue;
    const { x, y } = stage.graphToViewport(graph.getNodeAttributes(id));
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const r = size * scale;
    wishes.push({
      id,
      must: selected || rank < always,
      places: (canChoose ? sides : [usualSide]).map(({ box }) => box({ x, y, r, width })),
    });
    if (!canChoose) continue;
    nodes.push({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
    if (badge) nodes.push(badgeBox({ x, y, r }));
  }
  const frame = canChoose ? { covered, frame: { x: 0, y: 0, ...stage.getDimensions() } } : {};
  return new Map(
    [...placeLabels(wishes, { avoided: nodes, ...frame })].map(([id, place]) => [id, sides[place] ?? usualSide]),
  );
}
