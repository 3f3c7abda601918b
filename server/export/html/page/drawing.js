import { drawn, element, signButton } from "./dom.js";
import { moveByHand } from "./gestures.js";
import { data, found, onChange, select, state, visible, words } from "./state.js";
import { trustOf } from "./trust.js";

/** Pixels around the drawing when everything is shown: names reach out to the sides. */
const margin = { x: 96, y: 52 };
/** Letters of a name in the drawing; the panel has all of it. */
const longestName = 32;
const view = { x: 0, y: 0, scale: 1 };

const arrow = (/** @type {string} */ type) =>
  drawn(
    "marker",
    {
      id: `arrow-${type}`,
      viewBox: "0 0 8 8",
      refX: "7",
      refY: "4",
      markerUnits: "userSpaceOnUse",
      markerWidth: "9",
      markerHeight: "9",
      orient: "auto",
    },
    drawn("path", { d: "M0 0L8 4L0 8z", class: `arrow ${type}` }),
  );

const edgeLayer = drawn("g");
const nodeLayer = drawn("g");
const svg = drawn(
  "svg",
  { class: "drawing", role: "group", "aria-label": words.drawing },
  drawn("defs", {}, ...["CONTACTED", "DENIED", "CRITICIZED"].map(arrow)),
  edgeLayer,
  nodeLayer,
);

/** Radius of a node in pixels, by how many edges touch it. */
const radius = (/** @type {number} */ index) => 5 + Math.min(12, 1.8 * Math.sqrt(data.nodes[index]?.degree ?? 0));

/** Each kind has a shape of its own, so that colour alone says nothing. */
function shape(/** @type {string} */ type, /** @type {number} */ r) {
  if (type === "Person") return drawn("circle", { r: String(r) });
  const square = { x: String(-r * 0.9), y: String(-r * 0.9), width: String(r * 1.8), height: String(r * 1.8) };
  return drawn("rect", type === "Event" ? { ...square, transform: "rotate(45)" } : { ...square, rx: "2" });
}

/** Makes something selectable by pointer and keyboard alike. */
function selectable(/** @type {SVGElement} */ made, /** @type {"node" | "edge"} */ kind, /** @type {number} */ index) {
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    select({ kind, index });
  });
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") select({ kind, index });
  });
  return made;
}

const shortName = (/** @type {string} */ name) =>
  name.length > longestName ? `${[...name.slice(0, longestName)].slice(0, -1).join("")}…` : name;

const nodes = data.nodes.map((node, index) => {
  const attributes = { class: `node ${node.type}`, tabindex: "0", role: "button", "aria-label": node.name };
  const label = drawn("text", { y: String(radius(index) + 12) }, `\u2068${shortName(node.name)}\u2069`);
  const made = drawn("g", attributes, drawn("title", {}, node.name), shape(node.type, radius(index)), label);
  nodeLayer.append(selectable(made, "node", index));
  return made;
});

/** Edges of the same two nodes bend apart. */
const bends = (() => {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return data.edges.map(({ source, target }) => {
    const pair = `${Math.min(source, target)} ${Math.max(source, target)}`;
    const before = seen.get(pair) ?? 0;
    seen.set(pair, before + 1);
    const side = source < target ? 1 : -1;
    return side * (before % 2 === 0 ? before / 2 : -(before + 1) / 2) * 22;
  });
})();

const edges = data.edges.map((edge, index) => {
  const { sign, dash } = trustOf(edge);
  const line = drawn("path", {
    class: "line",
    "marker-end": `url(#arrow-${edge.type})`,
    ...(dash && { "stroke-dasharray": dash }),
  });
  const label = [data.nodes[edge.source]?.name, words.relation[edge.type], data.nodes[edge.target]?.name].join(" ");
  const attributes = { class: `edge ${edge.type}`, role: "button", tabindex: "-1", "aria-label": label };
  const title = drawn("title", {}, `${label}${edge.contested ? ` (${words.contested})` : ""}`);
  const told = sign ? [drawn("text", { class: "trust", "aria-hidden": "true" }, sign)] : [];
  const made = drawn("g", attributes, title, drawn("path", { class: "reach" }), line, ...told);
  made.style.setProperty("--width", `${1.2 + Math.min(3.5, 0.8 * Math.log2(edge.statements))}px`);
  edgeLayer.append(selectable(made, "edge", index));
  return made;
});

const place = (/** @type {number} */ index) => {
  const { x = 0, y = 0 } = data.nodes[index] ?? {};
  return { x: x * view.scale + view.x, y: -y * view.scale + view.y };
};

/**
 * From rim to rim, bent by half of `bend` pixels in the middle; a loop above a node that speaks of itself. With the middle
 * of the line.
 */
function path(/** @type {number} */ source, /** @type {number} */ target, /** @type {number} */ bend) {
  const from = place(source);
  const to = place(target);
  if (source === target)
    return { d: `M${from.x - 6} ${from.y - 8}c-30 -45 42 -45 12 0`, x: from.x, y: from.y - radius(source) - 26 };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [near, far] = [radius(source), radius(target) + 2];
  const middle = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  const d = `M${from.x + dx * near} ${from.y + dy * near}Q${middle.x} ${middle.y} ${to.x - dx * far} ${to.y - dy * far}`;
  return { d, x: (from.x + to.x) / 4 + middle.x / 2, y: (from.y + to.y) / 4 + middle.y / 2 };
}

function draw() {
  nodes.forEach((made, index) => {
    const { x, y } = place(index);
    made.setAttribute("transform", `translate(${x} ${y})`);
  });
  edges.forEach((made, index) => {
    const edge = data.edges[index];
    if (!edge) return;
    const { d, x, y } = path(edge.source, edge.target, bends[index] ?? 0);
    for (const line of made.querySelectorAll("path")) line.setAttribute("d", d);
    made.querySelector("text")?.setAttribute("transform", `translate(${x} ${y})`);
  });
  label();
}

/** Names the best-connected nodes first and leaves out a name that would lie on another name or on a node that counts as much. */
function label() {
  /** @type {{ x: number, y: number, width: number }[]} */
  const taken = [];
  const drawnNodes = data.nodes.flatMap((_, index) =>
    nodes[index]?.classList.contains("hidden") ? [] : [{ ...place(index), r: radius(index), index }],
  );
  const order = data.nodes.map((_, index) => index).sort((one, other) => rank(other) - rank(one));
  for (const index of order) {
    if (nodes[index]?.classList.contains("hidden")) continue;
    const { x, y: middle } = place(index);
    const y = middle + radius(index) + 8;
    const width = Math.min(longestName, data.nodes[index]?.name.length ?? 0) * 6.6 + 8;
    const free =
      taken.every((other) => Math.abs(other.y - y) > 15 || Math.abs(other.x - x) > (other.width + width) / 2) &&
      drawnNodes.every(
        (other) =>
          other.index === index ||
          rank(other.index) < rank(index) ||
          Math.abs(other.y - y) > other.r + 6 ||
          Math.abs(other.x - x) > other.r + width / 2,
      );
    const shown = free || isSelected("node", index);
    nodes[index]?.classList.toggle("unnamed", !shown);
    if (shown) taken.push({ x, y, width });
  }
}

const rank = (/** @type {number} */ index) => (isSelected("node", index) ? 1e9 : (data.nodes[index]?.degree ?? 0));
const isSelected = (/** @type {string} */ kind, /** @type {number} */ index) =>
  state.selected?.kind === kind && state.selected.index === index;

/** Whether a node is an end of the selected edge or a neighbour of the selected node. */
function near() {
  const { selected } = state;
  if (!selected) return undefined;
  const touching = data.edges.filter((edge, index) =>
    selected.kind === "edge"
      ? index === selected.index
      : edge.source === selected.index || edge.target === selected.index,
  );
  return new Set([
    ...touching.flatMap(({ source, target }) => [source, target]),
    ...(selected.kind === "node" ? [selected.index] : []),
  ]);
}

function markShown() {
  const seen = visible();
  const close = near();
  nodes.forEach((made, index) => {
    const node = data.nodes[index];
    made.classList.toggle("hidden", !seen.nodes.has(index));
    made.classList.toggle("selected", isSelected("node", index));
    made.classList.toggle("faint", (close !== undefined && !close.has(index)) || (node !== undefined && !found(node)));
  });
  edges.forEach((made, index) => {
    const edge = data.edges[index];
    const apart = close !== undefined && edge !== undefined && !(close.has(edge.source) && close.has(edge.target));
    made.classList.toggle("hidden", !seen.edges.has(index));
    made.classList.toggle("selected", isSelected("edge", index));
    made.classList.toggle("faint", apart);
  });
  label();
}

/** Brings everything that is shown into sight. */
const fit = () => frame([...visible().nodes]);

/** @param {readonly number[]} indexes of nodes that are to fill the drawing */
function frame(indexes) {
  const shown = indexes.flatMap((index) => data.nodes[index] ?? []);
  const { width, height } = svg.getBoundingClientRect();
  if (shown.length === 0 || width === 0) return;
  const [xs, ys] = [shown.map(({ x }) => x), shown.map(({ y }) => -y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.min(margin.x, width / 8);
  const fitting = Math.min((width - 2 * side) / (right - left || 1), (height - 2 * margin.y) / (bottom - top || 1));
  view.scale = Math.max(0.01, Math.min(fitting, 40));
  view.x = width / 2 - ((left + right) / 2) * view.scale;
  view.y = height / 2 - ((top + bottom) / 2) * view.scale;
  draw();
}

/** @param {{ x: number, y: number }} by pixels */
function pan({ x, y }) {
  view.x += x;
  view.y += y;
  draw();
}

function zoom(/** @type {number} */ factor, /** @type {{ x: number, y: number }} */ at) {
  const scale = Math.max(0.01, Math.min(view.scale * factor, 60));
  const change = scale / view.scale;
  view.x = at.x - (at.x - view.x) * change;
  view.y = at.y - (at.y - view.y) * change;
  view.scale = scale;
  draw();
}

function zoomMiddle(/** @type {number} */ factor) {
  const { width, height } = svg.getBoundingClientRect();
  zoom(factor, { x: width / 2, y: height / 2 });
}

let withLone = state.lone;

/** Nodes without an edge stand below the others: whoever asks for them shall see them come. */
function followLone() {
  if (withLone === state.lone) return;
  withLone = state.lone;
  fit();
}

/** Pixels of a drawing in which a graph is too small to tell one node from another. */
const narrow = 600;
/** @type {import("./state.js").Selection} */
let revealed;

/** Brings what was chosen elsewhere into sight: what is in sight stays where it is, but on a phone it fills the drawing. */
function reveal() {
  const before = revealed;
  revealed = state.selected;
  if (revealed === before) return;
  if (svg.getBoundingClientRect().width < narrow) return frame([...(near() ?? visible().nodes)]);
  if (state.selected?.kind !== "node") return;
  const { x, y } = place(state.selected.index);
  const { width, height } = svg.getBoundingClientRect();
  const [least, most] = [margin.y / 2, { x: width - margin.y / 2, y: height - margin.y / 2 }];
  if (x < least || y < least || x > most.x || y > most.y) pan({ x: width / 2 - x, y: height / 2 - y });
}

function listen() {
  moveByHand(svg, { pan, zoom });
  svg.addEventListener("click", () => {
    if (state.selected) select(undefined);
  });
  let width = 0;
  // Not for a change of height alone: the bars of a phone come and go while one scrolls.
  new ResizeObserver(() => {
    const now = svg.getBoundingClientRect().width;
    if (now !== width) fit();
    width = now;
  }).observe(svg);
}

/** The drawing, ready to stand in the page, with the buttons that a finger or a keyboard needs. */
export function drawing() {
  listen();
  onChange(markShown);
  onChange(reveal);
  onChange(followLone);
  const buttons = element(
    "div",
    { class: "zoom" },
    signButton("in", words.zoomIn, () => zoomMiddle(1.4)),
    signButton("out", words.zoomOut, () => zoomMiddle(1 / 1.4)),
    signButton("fit", words.fit, fit),
  );
  return [svg, buttons];
}
