import type { GraphLook, NodeLook } from "../graph-view/graph-look.ts";

type Point = Readonly<{ x: number; y: number }>;
type Edge = Readonly<{ key: string; source: string; target: string }>;
export type DrawnGraph = Readonly<{
  look: GraphLook;
  /** Centre of each node; one unit is a pixel at zoom 1, y grows upwards. */
  positions: ReadonlyMap<string, Point>;
  edges: readonly Edge[];
}>;
export type Svg = Readonly<{ text: string; width: number; height: number }>;

/** Room around the outermost nodes, for their names. */
const margin = 60;
const letter = { size: 12, width: 6.6 };
/** How far two edges between the same nodes lie apart, in pixels. */
const apart = 16;
const dashes = { solid: "", dashed: ' stroke-dasharray="6 4"', dotted: ' stroke-dasharray="1.5 4"' } as const;

/** The whole graph as a drawing, in the shapes, colours and dashes of the canvas; names that would cover another are left out. */
export function graphSvg({ look, positions, edges }: DrawnGraph): Svg {
  const nodes = [...look.nodes].flatMap(([id, node]) => {
    const at = positions.get(id);
    return node.hidden || !at ? [] : [{ id, node, at: { x: at.x, y: -at.y } }];
  });
  const places = new Map(nodes.map(({ id, at }) => [id, at]));
  const [left, right] = span(nodes.map(({ at }) => at.x));
  const [top, bottom] = span(nodes.map(({ at }) => at.y));
  const [width, height] = [Math.ceil(right - left + 2 * margin), Math.ceil(bottom - top + 2 * margin)];
  const shown = edges.filter(({ key }) => look.edges.get(key)?.hidden === false);
  const lines = bends(shown).map(({ edge, bend }) => edgePath(edge, bend, look, places));
  const { text, paper } = look.inks;
  const body = [
    `<rect x="${round(left - margin)}" y="${round(top - margin)}" width="${width}" height="${height}" fill="${paper}"/>`,
    `<g fill="none">${lines.join("")}</g>`,
    ...nodes.map(({ node, at }) => around(node, at, text) + nodeShape(node, at, paper) + countIn(node, at)),
    `<g font-family="system-ui, sans-serif" font-size="${letter.size}" fill="${text}" text-anchor="middle" stroke="${paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">`,
    ...(look.labels ? names(nodes) : []),
    "</g>",
  ];
  const box = [left - margin, top - margin, width, height].map(round).join(" ");
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">`;
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${body.join("\n")}\n</svg>\n`, width, height };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Least and greatest; a million values are too many for the arguments of a call. */
function span(values: readonly number[]): [least: number, greatest: number] {
  if (values.length === 0) return [0, 0];
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

type Placed = Readonly<{ id: string; node: NodeLook; at: Point }>;

function nodeShape({ shape, size, colour, faint }: NodeLook, { x, y }: Point, paper: string): string {
  const paint = `fill="${colour}" stroke="${paper}" stroke-width="1.5"${faint ? ' opacity="0.35"' : ""}`;
  if (shape === "circle") return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}" ${paint}/>`;
  const half = round(size * 0.9);
  const turn = shape === "diamond" ? ` transform="rotate(45 ${round(x)} ${round(y)})"` : "";
  const side = `width="${2 * half}" height="${2 * half}"`;
  return `<rect x="${round(x - half)}" y="${round(y - half)}" ${side} rx="1.5" ${paint}${turn}/>`;
}

/** The ring of a rule, and the second line of a group. */
const around = ({ size, ring, count }: NodeLook, { x, y }: Point, ink: string): string =>
  ring || count !== undefined
    ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size + 3)}" fill="none" stroke="${ink}" stroke-width="1.5"/>`
    : "";

/** How many nodes a group stands for. */
const countIn = ({ count }: NodeLook, { x, y }: Point): string =>
  count === undefined
    ? ""
    : `<text x="${round(x)}" y="${round(y + 4)}" font-family="system-ui, sans-serif" font-size="12" font-weight="700" fill="#ffffff" stroke="#1d1c1a" stroke-width="3" paint-order="stroke" text-anchor="middle">${count}</text>`;

/** Names under their nodes: bold ones first, then those of the largest nodes. */
function names(nodes: readonly Placed[]): string[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return [...nodes]
    .sort(
      (one, other) =>
        Number(other.node.bold ?? false) - Number(one.node.bold ?? false) || other.node.size - one.node.size,
    )
    .flatMap(({ node, at }) => {
      const name = node.label.length > 40 ? `${[...node.label].slice(0, 39).join("")}…` : node.label;
      const half = (name.length * letter.width) / 2;
      const y = at.y + node.size + letter.size;
      const box = { left: at.x - half, right: at.x + half, top: y - letter.size, bottom: y + 3 };
      const covers = taken.some(
        (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
      );
      if (covers) return [];
      taken.push(box);
      const weight = node.bold ? ' font-weight="700"' : "";
      return [`<text x="${round(at.x)}" y="${round(y)}"${weight}>${xml(name)}</text>`];
    });
}

type Bent = Readonly<{ edge: Edge; bend: number }>;

/** Edges between the same two nodes side by side: each bends by its own amount. */
function bends(edges: readonly Edge[]): Bent[] {
  const beside = new Map<string, Edge[]>();
  for (const edge of edges) {
    const pair = [edge.source, edge.target].sort().join(" ");
    beside.set(pair, [...(beside.get(pair) ?? []), edge]);
  }
  return [...beside.values()].flatMap((group) =>
    group.map((edge, at) => ({
      edge,
      bend: (at - (group.length - 1) / 2) * apart * (edge.source < edge.target ? 1 : -1),
    })),
  );
}

function edgePath(
  { key, source, target }: Edge,
  bend: number,
  { nodes, edges, inks }: GraphLook,
  places: ReadonlyMap<string, Point>,
): string {
  const [from, to, look] = [places.get(source), places.get(target), edges.get(key)];
  if (!from || !to || !look) return "";
  const paint = `stroke="${look.colour}" stroke-width="${round(look.width)}"${dashes[look.dash]}`;
  const radius = nodes.get(target)?.size ?? 0;
  if (source === target) {
    const reach = radius * 2.6;
    const loop = `M ${round(from.x)} ${round(from.y)} c ${-reach} ${-reach * 1.6} ${reach} ${-reach * 1.6} 0 0`;
    return `<path d="${loop}" ${paint}/>`;
  }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const middle = {
    x: (from.x + to.x) / 2 - along.y * bend * 2,
    y: (from.y + to.y) / 2 + along.x * bend * 2,
  };
  const arrow = arrowHead(middle, to, radius + 2, 5 + look.width);
  const line = `<path d="M ${round(from.x)} ${round(from.y)} Q ${round(middle.x)} ${round(middle.y)} ${arrow.base}" ${paint}/>`;
  const head = `<path d="${arrow.path}" fill="${look.colour}"/>`;
  // The curve passes half way between its control point and the straight line.
  const sign = { x: (from.x + to.x) / 4 + middle.x / 2, y: (from.y + to.y) / 4 + middle.y / 2 };
  return line + head + (look.icon ? icon(look.icon, sign, look.colour, inks) : "");
}

function icon(sign: string, { x, y }: Point, colour: string, { paper, text }: GraphLook["inks"]): string {
  const [cx, cy] = [round(x), round(y)];
  return (
    `<circle cx="${cx}" cy="${cy}" r="7" fill="${paper}" stroke="${colour}"/>` +
    `<text x="${cx}" y="${round(y + 3.5)}" font-family="system-ui, sans-serif" font-size="10" fill="${text}" text-anchor="middle">${sign}</text>`
  );
}

function arrowHead(from: Point, to: Point, gap: number, size: number): Readonly<{ path: string; base: string }> {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - x * gap, y: to.y - y * gap };
  const base = { x: tip.x - x * size, y: tip.y - y * size };
  const side = size * 0.5;
  const corners = [tip, { x: base.x - y * side, y: base.y + x * side }, { x: base.x + y * side, y: base.y - x * side }];
  const points = corners.map((corner) => `${round(corner.x)} ${round(corner.y)}`);
  return { path: `M ${points.join(" L ")} Z`, base: `${round(base.x)} ${round(base.y)}` };
}

/** Text of a name: no markup, and nothing that XML has no character for. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
