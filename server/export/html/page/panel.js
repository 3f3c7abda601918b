import { element, said, signButton, button } from "./dom.js";
import { articleLink, counted, edgeButton, mark, quote } from "./quote.js";
import {
  data,
  edgeShown,
  found,
  onChange,
  quotesFound,
  select,
  state,
  statementShown,
  visible,
  words,
} from "./state.js";

/** Names in a list at most; the search narrows it. */
const longestList = 200;
/** Quotes shown at once. */
const longestQuotes = 300;
/** Edges that stand above the quotes of a node; the rest is folded away, so that the quotes are not far. */
const firstFacts = 6;

const panel = element("aside", { class: "panel", "aria-live": "polite" });

/** @param {number} index of a node */
const nodeButton = (index) => {
  const node = data.nodes[index];
  const made = button("", { class: `name ${node?.type ?? ""}` }, () => select({ kind: "node", index }));
  made.append(said(node?.name ?? ""));
  return made;
};

/** @param {number} index of an edge */
function factLine(index) {
  const edge = data.edges[index];
  const contested = edge?.contested ? [" ", mark(`≠ ${words.contested}`)] : [];
  return element(
    "li",
    { class: "fact-line" },
    element("span", { class: `swatch ${edge?.type ?? ""}`, "aria-hidden": "true" }),
    element("span", {}, edgeButton(index), ...contested),
    element("span", { class: "count" }, String(edge?.statements ?? "")),
  );
}

/**
 * @param {readonly number[]} indexes of statements
 * @param {boolean} named
 */
function quotes(indexes, named) {
  if (!data.evidence) return element("p", { class: "hint" }, words.noQuotes);
  const shown = indexes.filter(statementShown).sort((one, other) => order(one).localeCompare(order(other)));
  return element("ol", { class: "quotes" }, ...shown.slice(0, longestQuotes).map((index) => quote(index, named)));
}

const order = (/** @type {number} */ index) => data.statements[index]?.start ?? "9999";

/** @param {string | undefined} note what somebody wrote beside it */
const noted = (note) => (note ? [element("p", { class: "note" }, `${words.note}: `, said(note))] : []);

/**
 * A heading with its lines; past `first` lines the rest is folded away.
 * @param {string} title
 * @param {readonly Node[]} lines
 * @param {number} first
 */
function folding(title, lines, first) {
  const rest = lines.slice(first);
  const more = words.more.replace("{count}", String(rest.length));
  return [
    element("h3", {}, `${title} (${lines.length})`),
    element("ul", { class: "facts" }, ...lines.slice(0, first)),
    ...(rest.length > 0
      ? [element("details", {}, element("summary", {}, more), element("ul", { class: "facts" }, ...rest))]
      : []),
  ];
}

/** @param {number} index of a node */
function nodePanel(index) {
  const node = data.nodes[index];
  if (!node) return [];
  const touching = data.edges
    .flatMap((edge, at) => ((edge.source === index || edge.target === index) && edgeShown(edge) ? [at] : []))
    .sort((one, other) => (data.edges[other]?.statements ?? 0) - (data.edges[one]?.statements ?? 0));
  const aliases = node.aliases.length > 0 ? `${words.aliases} ${node.aliases.join(", ")}` : undefined;
  const merged = node.merged && `${words.merged} ${node.merged}`;
  const about = [node.description, node.when, aliases, merged].filter((part) => part !== undefined);
  return [
    element("h2", { class: node.type }, said(node.name)),
    element("p", { class: "about" }, said(about.join(" · "))),
    ...noted(node.note),
    ...folding(words.neighbours, touching.map(factLine), firstFacts),
    quotes([...new Set(touching.flatMap((at) => data.edges[at]?.quotes ?? []))], true),
  ];
}

/** @param {number} index of an edge */
function edgePanel(index) {
  const edge = data.edges[index];
  if (!edge) return [];
  const heading = element("h2", {}, nodeButton(edge.source), ` ${words.relation[edge.type]} `, nodeButton(edge.target));
  const counts = `${counted(edge.statements, words.statementCount)} · ${counted(edge.stories, words.storyCount)}`;
  return [
    heading,
    element("p", { class: "about" }, counts, ...(edge.contested ? [" ", mark(`≠ ${words.contested}`)] : [])),
    ...noted(edge.note),
    quotes(edge.quotes, false),
  ];
}

const nameLine = (/** @type {number} */ index) =>
  element(
    "li",
    { class: "name-line" },
    nodeButton(index),
    element("span", { class: "count" }, String(data.nodes[index]?.degree ?? "")),
  );

/** What stands there while nothing is selected: who is found, what is found in the quotes, and where all of it comes from. */
function listPanel() {
  const { nodes } = visible();
  const listed = [...nodes]
    .filter((index) => found(/** @type {import("./state.js").PageNode} */ (data.nodes[index])))
    .sort((one, other) => (data.nodes[other]?.degree ?? 0) - (data.nodes[one]?.degree ?? 0))
    .slice(0, longestList);
  const cited = quotesFound();
  const nothing = listed.length + cited.length === 0;
  return [
    ...(state.query ? [] : noted(data.description)),
    ...(state.query && !nothing ? [] : [element("p", { class: "hint" }, nothing ? words.nothing : words.hint)]),
    element("ul", { class: "names" }, ...listed.map(nameLine)),
    ...(cited.length > 0 ? [element("h3", {}, `${words.quotesFound} (${cited.length})`), quotes(cited, true)] : []),
    ...(state.query || data.articles.length === 0 ? [] : [sources()]),
  ];
}

function sources() {
  const line = (/** @type {import("../page-data.ts").PageArticle} */ { title, url, facts }) =>
    element("li", {}, articleLink(url, title), element("p", { class: "details" }, said(facts.join(" · "))));
  return element(
    "details",
    { class: "sources" },
    element("summary", {}, `${words.sources} (${data.articles.length})`),
    element("ol", {}, ...data.articles.map(line)),
  );
}

/** @type {import("./state.js").Selection} */
let before;

function fill() {
  const { selected } = state;
  const content = !selected
    ? listPanel()
    : selected.kind === "node"
      ? nodePanel(selected.index)
      : edgePanel(selected.index);
  const close = selected ? [signButton("close", words.close, () => select(undefined))] : [];
  panel.replaceChildren(...close, ...content);
  if (selected === before) return;
  before = selected;
  panel.scrollTop = 0;
  // Where the page scrolls and not the panel, what was asked for would begin out of sight.
  if (selected && matchMedia("(max-width: 820px)").matches) panel.scrollIntoView();
}

export function sidePanel() {
  onChange(fill);
  return panel;
}
