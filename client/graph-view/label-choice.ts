import type { Stage } from "./create-stage.ts";
import type { Point } from "./edge-middle.ts";
import type { GraphLook, NodeLook } from "./graph-look.ts";
import type { Box, LabelWish } from "./label-placement.ts";
import { placeLabels } from "./label-placement.ts";
import { toViewport } from "./to-viewport.ts";

/** A node whose name may be drawn: its size in pixels at zoom 1, and pixels of its ring and its name. */
export type LabelCandidate = Readonly<{
  id: string;
  size: number;
  ring: number;
  width: number;
  badge: boolean;
  /** It is selected, or an end of an edge that is. */
  chosen: boolean;
}>;

/** How much larger a node is drawn while it is selected. */
export const selectedIsLarger = 1.15;
/** Pixels between a node and its ring; a group has its double line first. */
export const ringGap = ({ count }: Pick<NodeLook, "count">): number => (count === undefined ? 3 : 6);
const doubleLine = 3;
/** Pixels by which the ring of a rule or the double line of a group reaches beyond a node. */
export const ringOf = (node: Pick<NodeLook, "ring" | "count">): number =>
  node.ring ? ringGap(node) : node.count === undefined ? 0 : doubleLine;
const boldIsWider = 1.08;
/** More than the size of any node, and more than that. */
const [boldFirst, chosenFirst] = [1000, 1_000_000];

const rankOf = ({ size, bold }: NodeLook, chosen: boolean): number =>
  size + (bold ? boldFirst : 0) + (chosen ? chosenFirst : 0);

type Asked = Readonly<{ stage: Stage; look: GraphLook; widthOf: (label: string) => number }>;

/**
 * Whose names may be drawn, the most important first: what is chosen, then what is bold, then the larger nodes. The camera changes nothing of
 * it, so it is asked once for a whole zoom.
 */
export function labelCandidates({ stage, look, widthOf }: Asked): LabelCandidate[] {
  if (!look.labels) return [];
  const found: (LabelCandidate & { rank: number })[] = [];
  const ends = endsOfSelected(stage);
  stage.getGraph().forEachNode((id) => {
    const node = look.nodes.get(id);
    if (!node || node.hidden) return;
    const { selected } = stage.getNodeState(id);
    const chosen = selected || ends.has(id);
    if (node.faint && !chosen) return;
    const width = widthOf(node.label) * (node.bold || selected ? boldIsWider : 1);
    found.push({
      id,
      size: node.size * (selected ? selectedIsLarger : 1),
      ring: ringOf(node),
      width: labelRoom(width),
      badge: node.badge > 0,
      chosen,
      rank: rankOf(node, chosen),
    });
  });
  return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

/** Who reads what one says of the other wants to see who they are. */
function endsOfSelected(stage: Stage): ReadonlySet<string> {
  const graph = stage.getGraph();
  const selected = graph.filterEdges((key) => stage.getEdgeState(key).selected);
  return new Set(selected.flatMap((key) => graph.extremities(key)));
}

/** Pixels of a name with its halo. */
export const labelRoom = (width: number): number => width + 6;

/** Names up to which each may change its side while the camera moves; more of them keep theirs until it rests. */
const choiceUpTo = 300;
/** The first so many are named even where that hides another node: a picture without its main names says little. */
const always = 5;
/** The same of what is chosen; where everything is, names may not hide the nodes. */
const alwaysChosen = 12;
/** Pixels above and below the middle of a line, and of halo at each end of it. */
const [half, halo] = [8, 3];
/** Pixels of a name that stay above or below its node where it is moved aside to be seen whole. */
const kept = 10;

type Placed = Readonly<{ x: number; y: number; r: number; width: number }>;
type Align = "left" | "right" | "center";
/** A place for a name: the room that it takes, and from which end of it the name is written. */
type Side = Readonly<{ box: (of: Placed, frame?: Box) => Box; align: Align }>;

/** Where the name of a node stands: its room from the middle of the node, and from which end of it it is written. */
export type Label = Box & Readonly<{ side: Side; align: Align }>;

/** Above or below a node, in its middle or as far aside as it is then whole within the frame. */
function centred({ x, width }: Placed, frame: Box | undefined): number {
  const middle = x - width / 2;
  if (!frame) return middle;
  const whole = Math.min(Math.max(middle, frame.x), frame.x + frame.width - width);
  return Math.min(Math.max(whole, x - width + kept), x - kept);
}

/** Where a name may stand, the usual side first. */
const sides: readonly Side[] = [
  { box: ({ x, y, r, width }) => ({ x: x + r + 2, y: y - half, width, height: 2 * half }), align: "left" },
  { box: ({ x, y, r, width }) => ({ x: x - r - 2 - width, y: y - half, width, height: 2 * half }), align: "right" },
  {
    box: (of, frame) => ({ x: centred(of, frame), y: of.y + of.r + 1, width: of.width, height: 2 * half }),
    align: "center",
  },
  {
    box: (of, frame) => ({ x: centred(of, frame), y: of.y - of.r - 1 - 2 * half, width: of.width, height: 2 * half }),
    align: "center",
  },
];
const usual = sides[0]!;

const labelAt = (place: Box, { x, y }: Point, side: Side): Label => ({
  ...{ x: place.x - x, y: place.y - y, width: place.width, height: place.height },
  ...{ side, align: side.align },
});
/** The name at the usual side of its node. */
export const usualLabel = (r: number, width: number): Label =>
  labelAt(usual.box({ x: 0, y: 0, r, width }), { x: 0, y: 0 }, usual);

/** Where the line of a name is written, from the left top corner of its room. */
export const writtenAt = ({ align, width }: Label): Point => ({
  x: { left: halo, right: width - halo, center: width / 2 }[align],
  y: half,
});

/** What of the number at a node reaches over the line of its name; as it is drawn in overlay.ts. */
const badgeBox = ({ x, y, r }: Omit<Placed, "width">): Box => ({
  x: x + r * 0.7 - 3,
  y: y - r * 0.9 - 13,
  width: 24,
  height: 5,
});

type Around = Readonly<{ covered: readonly Box[]; resting: boolean; before: ReadonlyMap<string, Label> }>;

type Wish = LabelWish & Readonly<{ at: Point; tried: readonly Side[] }>;

/**
 * Which of them can be read together at this zoom, over no node and beside what lies over the canvas, and where each stands.
 * While the camera moves over many, each that is in sight is tried where it was, which costs a quarter: the others follow once it rests.
 */
export function chooseLabels(
  stage: Stage,
  candidates: readonly LabelCandidate[],
  { covered, resting, before }: Around,
): Map<string, Label> {
  const scale = stage.scaleSize(1);
  const choice = resting || candidates.length <= choiceUpTo;
  const canvas = { x: 0, y: 0, ...stage.getDimensions() };
  const frame = choice ? canvas : undefined;
  const middle = choice ? middles(stage) : middles(stage, canvas);
  const wishes: Wish[] = [];
  const nodes: Box[] = [];
  for (const [rank, candidate] of candidates.entries()) {
    const at = middle(candidate.id);
    if (!at) continue;
    const tried = choice ? sides : [sideBefore(before, candidate)];
    const of = { ...at, r: candidate.size * scale + candidate.ring, width: candidate.width };
    const places = tried.map(({ box }) => box(of, frame));
    wishes.push({ id: candidate.id, must: isMain(candidate, rank), places, at, tried });
    nodes.push(discBox(of));
    if (candidate.badge) nodes.push(badgeBox(of));
  }
  return placed(wishes, frame ? { avoided: nodes, covered, frame } : { avoided: nodes });
}

const sideBefore = (before: Around["before"], { id }: LabelCandidate): Side => before.get(id)?.side ?? usual;

const isMain = ({ chosen }: LabelCandidate, rank: number): boolean => rank < (chosen ? alwaysChosen : always);

/** Pixels; no name is longer, and none stands further above or below its node. */
const [longestName, furthest] = [300, 20];
/** Whether something of a node in this place, its name too, may reach onto the canvas. */
export const isInSight = ({ x, y }: Point, { width, height }: Pick<Box, "width" | "height">): boolean =>
  x > -longestName && y > -furthest && x < width + longestName && y < height + furthest;

/** Where nodes are; undefined for one without a place, and for one out of sight where a canvas is given. */
function middles(stage: Stage, canvas?: Box): (id: string) => Point | undefined {
  const graph = stage.getGraph();
  const toPixels = toViewport(stage);
  return (id) => {
    if (!graph.hasNode(id)) return undefined;
    const at = toPixels(graph.getNodeAttributes(id));
    const fits = canvas ? isInSight(at, canvas) : Number.isFinite(at.x) && Number.isFinite(at.y);
    return fits ? at : undefined;
  };
}

const placed = (wishes: readonly Wish[], around: Parameters<typeof placeLabels>[1]): Map<string, Label> => {
  const found = placeLabels(wishes, around);
  return new Map(
    wishes.flatMap(({ id, places, at, tried }) => {
      const best = found.get(id) ?? -1;
      return best < 0 ? [] : [[id, labelAt(places[best]!, at, tried[best]!)] as const];
    }),
  );
};

const discBox = ({ x, y, r }: Omit<Placed, "width">): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
