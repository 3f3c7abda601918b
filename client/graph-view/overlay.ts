import type { Stage } from "./create-stage.ts";
import type { Point } from "./edge-middle.ts";
import { edgeMiddle, loopTop } from "./edge-middle.ts";
import type { EdgeLook, GraphLook, NodeLook } from "./graph-look.ts";
import type { Label } from "./label-choice.ts";
import { isInSight, labelRoom, ringGap, ringOf, usualLabel, writtenAt } from "./label-choice.ts";
import type { Box } from "./label-placement.ts";
import { touch } from "./taken-places.ts";
import { shorten } from "./shorten.ts";
import { toViewport } from "./to-viewport.ts";

const font = (weight: number): string =>
  `${weight} 12px Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif`;
const labelLength = 32;

/** Pixels that a name takes on the canvas. Measuring is what costs most of a label, so each name is measured once. */
export function labelWidths(context: CanvasRenderingContext2D): (label: string) => number {
  const known = new Map<string, number>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    context.font = font(500);
    const { width } = context.measureText(shorten(label, labelLength));
    known.set(label, width);
    return width;
  };
}

const iconRadius = 6.5;
/** Edges shorter than this on the screen, in pixels, have no room for an icon. */
const roomForIcon = 60;

export type Seen = Readonly<{
  stage: Stage;
  look: GraphLook;
  context: CanvasRenderingContext2D;
  labelled: ReadonlyMap<string, Label>;
  /** Where something lies over the canvas: no name is written under it. */
  covered: readonly Box[];
  /** The camera rests: no name is cut by the edge of the canvas then. */
  resting: boolean;
  widthOf: (label: string) => number;
}>;

const isNear = (stage: Stage, id: string): boolean => {
  const { near, selected } = stage.getNodeState(id);
  return near || selected;
};

const radius = (stage: Stage, look: NodeLook): number => stage.scaleSize(look.size);

/** Draws labels, badges, pins and the icons of edges over the picture of sigma; says how many icons. */
export function drawOverlay(seen: Seen, detail: Readonly<{ icons: boolean }>): number {
  const { stage, context } = seen;
  const { width, height } = stage.getDimensions();
  context.clearRect(0, 0, width, height);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const icons = detail.icons ? drawIcons(seen, { width, height }) : 0;
  forEachInSight(seen, (id, node, at) => drawNode(seen, id, node, at));
  return icons;
}

/** Every node of which something may reach onto the canvas. */
function forEachInSight({ stage, look }: Seen, draw: (id: string, node: NodeLook, at: Point) => void): void {
  const canvas = stage.getDimensions();
  const toPixels = toViewport(stage);
  stage.getGraph().forEachNode((id, facts) => {
    const node = look.nodes.get(id);
    if (!node || node.hidden) return;
    const at = toPixels(facts);
    if (isInSight(at, canvas)) draw(id, node, at);
  });
}

function drawNode(seen: Seen, id: string, node: NodeLook, at: Point): void {
  const { stage, look, context } = seen;
  const near = isNear(stage, id);
  const quiet = stage.getGraphState().quiet && !near;
  const r = radius(stage, node);
  context.globalAlpha = quiet ? 0.25 : 1;
  drawSigns(context, node, { at, r }, look);
  const label = labelOf(seen, id, node, at);
  if (label) {
    context.font = font(weightOf(node, near));
    const by = writtenAt(label);
    context.textAlign = label.align;
    haloText(context, shorten(node.label, labelLength), { x: label.x + by.x, y: label.y + by.y }, look);
    if (node.badge > 0) drawBadge(context, node.badge, { x: at.x + r * 0.7, y: at.y - r * 0.9 - 3 }, look);
  }
  context.globalAlpha = 1;
}

/** Where the name of a node is drawn, in pixels of the canvas; undefined where it has no place or would be covered or cut. */
function labelOf(seen: Seen, id: string, node: NodeLook, at: Point): Label | undefined {
  const { stage, look, labelled, covered, widthOf, resting } = seen;
  const { near, selected } = stage.getNodeState(id);
  // What is selected has been given a place first; under the pointer a name may cover others for as long as it is there.
  const chosen =
    labelled.get(id) ??
    (near && look.labels ? usualLabel(radius(stage, node) + ringOf(node), labelRoom(widthOf(node.label))) : undefined);
  if (!chosen) return undefined;
  const label = { ...chosen, x: at.x + chosen.x, y: at.y + chosen.y };
  const whole = resting ? within(label, stage.getDimensions()) : label;
  if (whole !== label && !near && !selected) return undefined;
  return covered.some((other) => touch(other, whole)) ? undefined : whole;
}

/** The name itself where it is whole on the canvas, else moved so far that it is. */
function within(label: Label, { width, height }: Size): Label {
  const x = Math.max(0, Math.min(label.x, width - label.width));
  const y = Math.max(0, Math.min(label.y, height - label.height));
  return x === label.x && y === label.y ? label : { ...label, x, y };
}

/** The names that are drawn and the room that each takes, and the nodes, by their ids; pixels of the canvas. */
export function drawnBoxes(seen: Seen): Readonly<{ names: ReadonlyMap<string, Box>; nodes: ReadonlyMap<string, Box> }> {
  const [names, nodes] = [new Map<string, Box>(), new Map<string, Box>()];
  forEachInSight(seen, (id, node, at) => {
    const label = labelOf(seen, id, node, at);
    if (label) names.set(id, label);
    const r = radius(seen.stage, node);
    if (!node.faint) nodes.set(id, { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r });
  });
  return { names, nodes };
}

const weightOf = ({ bold }: NodeLook, near: boolean): number => (bold ? 700 : near ? 600 : 500);

/** Pixels between a group and its second line. */
const groupGap = 2;

/** The double line and the number of a group. */
function drawCount(
  context: CanvasRenderingContext2D,
  count: number,
  { at, r }: Circle,
  { paper, text }: GraphLook["inks"],
): void {
  context.lineWidth = 1.5;
  for (const [by, ink] of [
    [-2.5, paper],
    [groupGap, text],
  ] as const) {
    context.beginPath();
    context.arc(at.x, at.y, Math.max(1, r + by), 0, Math.PI * 2);
    context.strokeStyle = ink;
    context.stroke();
  }
  context.font = font(700);
  context.textAlign = "center";
  // White on a dark line can be read on every colour of the palette.
  context.strokeStyle = "#1d1c1a";
  context.lineWidth = 3;
  context.strokeText(String(count), at.x, at.y + 0.5);
  context.fillStyle = "#ffffff";
  context.fillText(String(count), at.x, at.y + 0.5);
}

type Circle = Readonly<{ at: Point; r: number }>;

/** The ring of a rule and the dot of a pin. The ring has the colour of text, so that it is seen around every other. */
function drawSigns(context: CanvasRenderingContext2D, node: NodeLook, { at, r }: Circle, { inks }: GraphLook): void {
  const { ring, pinned, count } = node;
  if (count !== undefined) drawCount(context, count, { at, r }, inks);
  if (pinned) dot(context, count === undefined ? at : { x: at.x, y: at.y - r }, Math.max(1.5, r * 0.3), inks.paper);
  if (!ring) return;
  context.beginPath();
  context.arc(at.x, at.y, r + ringGap(node), 0, Math.PI * 2);
  context.strokeStyle = inks.text;
  context.lineWidth = 1.5;
  context.stroke();
}

function haloText(context: CanvasRenderingContext2D, text: string, at: Point, { inks }: GraphLook): void {
  context.strokeStyle = inks.paper;
  context.lineWidth = 3;
  context.strokeText(text, at.x, at.y);
  context.fillStyle = inks.text;
  context.fillText(text, at.x, at.y);
}

function dot(context: CanvasRenderingContext2D, at: Point, size: number, colour: string): void {
  context.beginPath();
  context.arc(at.x, at.y, size, 0, Math.PI * 2);
  context.fillStyle = colour;
  context.fill();
}

function drawBadge(context: CanvasRenderingContext2D, count: number, at: Point, { inks }: GraphLook): void {
  const text = `+${count > 999 ? "999" : count}`;
  context.font = font(600).replace("12px", "9px");
  const width = context.measureText(text).width + 6;
  context.beginPath();
  context.roundRect(at.x - 3, at.y - 10, width, 12, 6);
  context.fillStyle = inks.paper;
  context.fill();
  context.strokeStyle = inks.soft;
  context.lineWidth = 1;
  context.stroke();
  context.textAlign = "left";
  context.fillStyle = inks.soft;
  context.fillText(text, at.x, at.y - 3.5);
}

/** Middle of a drawn edge on the screen. */
export function middleOnScreen(stage: Stage, edge: string, toPixels = toViewport(stage)): Point {
  const graph = stage.getGraph();
  const [source, target] = graph.extremities(edge);
  const from = graph.getNodeAttributes(source);
  const to = graph.getNodeAttributes(target);
  if (source === target) return loopTop(toPixels(from), stage.scaleSize(stage.getNodeDisplayData(source)?.size ?? 6));
  const display: unknown = stage.getEdgeDisplayData(edge);
  const curvature = (display as { curvature?: number } | undefined)?.curvature ?? 0;
  return toPixels(edgeMiddle(from, to, curvature));
}

type Size = Readonly<{ width: number; height: number }>;

/** Where the icon of an edge goes, or undefined when the edge is too short for one or out of sight. */
function iconPlaces(stage: Stage, { width, height }: Size): (key: string) => Point | undefined {
  const graph = stage.getGraph();
  const toPixels = toViewport(stage);
  return (key) => {
    const [source, target] = graph.extremities(key);
    const [from, to] = [toPixels(graph.getNodeAttributes(source)), toPixels(graph.getNodeAttributes(target))];
    if (source !== target && Math.hypot(to.x - from.x, to.y - from.y) < roomForIcon) return undefined;
    const at = middleOnScreen(stage, key, toPixels);
    return at.x > 0 && at.y > 0 && at.x < width && at.y < height ? at : undefined;
  };
}

/** Of icons that would cover each other one is drawn: the places are a grid of their size. */
function takePlace(taken: Set<string>, at: Point): boolean {
  const place = `${Math.round(at.x / (2 * iconRadius))}:${Math.round(at.y / (2 * iconRadius))}`;
  if (taken.has(place)) return false;
  taken.add(place);
  return true;
}

/** More icons than this hide the nodes: those that can wait are drawn once somebody has come nearer. */
const crowd = 150;

type Iconed = readonly [key: string, edge: EdgeLook & { icon: string }, at: Point];

function iconsInSight({ stage, look }: Seen, size: Size): readonly Iconed[] {
  const graph = stage.getGraph();
  const iconPlace = iconPlaces(stage, size);
  const found = [...look.edges].flatMap(([key, edge]): Iconed[] => {
    const { icon } = edge;
    if (!icon || edge.hidden || !graph.hasEdge(key)) return [];
    const at = iconPlace(key);
    return at ? [[key, { ...edge, icon }, at]] : [];
  });
  return found.length > crowd ? found.filter(([, { iconStays }]) => iconStays) : found;
}

function drawIcons(seen: Seen, size: Size): number {
  const { stage, look, context } = seen;
  const { quiet } = stage.getGraphState();
  const taken = new Set<string>();
  for (const [key, { icon, colour }, at] of iconsInSight(seen, size)) {
    if (!takePlace(taken, at)) continue;
    const { near, selected } = stage.getEdgeState(key);
    context.globalAlpha = quiet && !near && !selected ? 0.15 : 1;
    drawIcon(context, icon, colour, at, look);
  }
  context.globalAlpha = 1;
  return taken.size;
}

function drawIcon(
  context: CanvasRenderingContext2D,
  icon: string,
  colour: string,
  at: Point,
  { inks }: GraphLook,
): void {
  dot(context, at, iconRadius, inks.paper);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
  context.font = font(700).replace("12px", "10px");
  context.textAlign = "center";
  context.fillStyle = inks.text;
  context.fillText(icon, at.x, at.y + 0.5);
}
