/** @typedef {import("../page-data.ts").PageData} PageData */
/** @typedef {import("../page-data.ts").PageEdge} PageEdge */
/** @typedef {import("../page-data.ts").PageNode} PageNode */
/** @typedef {{ kind: "node" | "edge", index: number } | undefined} Selection */

/** @type {PageData} */
export const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}");
export const words = data.words;

export const kinds = /** @type {const} */ (["Person", "Organization", "Event"]);
export const relations = /** @type {const} */ (["CONTACTED", "DENIED", "CRITICIZED"]);
export const modalities = /** @type {const} */ (["asserted", "alleged", "negated", "planned"]);

const joined = new Set(data.edges.flatMap(({ source, target }) => [source, target]));
/** Nodes that no edge touches. */
export const loneCount = data.nodes.length - joined.size;
/** More of them than this would only stand around what there is to see. */
const fewLone = 12;

const allShown = () => ({
  kinds: new Set(/** @type {readonly string[]} */ (kinds)),
  relations: new Set(/** @type {readonly string[]} */ (relations)),
  modalities: new Set(/** @type {readonly string[]} */ (modalities)),
  contestedOnly: false,
  lone: loneCount <= fewLone,
  from: "",
  to: "",
  query: "",
});

/** What is filtered and selected; `changed` tells everybody who shows it. */
export const state = {
  ...allShown(),
  /** @type {Selection} */
  selected: undefined,
};

/** @type {(() => void)[]} */
const listeners = [];
/** @param {() => void} listener */
export const onChange = (listener) => void listeners.push(listener);
export const changed = () => listeners.forEach((listener) => listener());

export function resetFilters() {
  Object.assign(state, allShown());
  changed();
}

/** @param {Selection} selection */
export function select(selection) {
  state.selected = selection;
  changed();
}

/**
 * Whether something that may have happened from `start` to `end` lies in the chosen period; the undated always does.
 * @param {{ start?: string, end?: string }} dates
 */
const inPeriod = ({ start, end }) =>
  (!state.from || !end || end >= state.from) && (!state.to || !start || start <= state.to);

/** @param {number} index of a statement */
export function statementShown(index) {
  const statement = data.statements[index];
  return statement !== undefined && state.modalities.has(statement.modality) && inPeriod(statement);
}

/** @param {PageEdge} edge */
export function edgeShown(edge) {
  if (!state.relations.has(edge.type) || (state.contestedOnly && !edge.contested)) return false;
  if (!kindShown(edge.source) || !kindShown(edge.target)) return false;
  if (edge.quotes.length > 0) return edge.quotes.some(statementShown);
  return inPeriod(edge) && Object.keys(edge.modalities).some((modality) => state.modalities.has(modality));
}

/** @param {number} index of a node */
const kindShown = (index) => state.kinds.has(data.nodes[index]?.type ?? "");

/** Whether any filter but the search is on: then a node needs an edge to be shown. */
const narrowed = () =>
  state.relations.size < relations.length ||
  state.modalities.size < modalities.length ||
  state.contestedOnly ||
  state.from !== "" ||
  state.to !== "";

/** Nodes and edges that the filters leave, as sets of indexes; what is searched for or selected stays in sight. */
export function visible() {
  const edges = new Set(data.edges.flatMap((edge, index) => (edgeShown(edge) ? [index] : [])));
  const ends = new Set([...edges].flatMap((index) => [data.edges[index]?.source, data.edges[index]?.target]));
  const alone = state.lone && !narrowed();
  const wanted = (/** @type {PageNode} */ node, /** @type {number} */ index) =>
    (state.query !== "" && found(node)) || (state.selected?.kind === "node" && state.selected.index === index);
  const nodes = new Set(
    data.nodes.flatMap((node, index) =>
      kindShown(index) && (alone || ends.has(index) || wanted(node, index)) ? [index] : [],
    ),
  );
  return { nodes, edges };
}

/**
 * The form in which names are searched: without accents, German umlauts in every spelling the same.
 * @param {string} text
 */
export const folded = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/æ|ae/g, "a")
    .replace(/ø|œ|oe/g, "o")
    .replace(/ue/g, "u")
    .replace(/ł/g, "l")
    .replace(/đ|ð/g, "d")
    .replace(/ı/g, "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a node is what the search asks for; everything is while it asks for nothing. */
export const found = (/** @type {PageNode} */ node) => {
  const query = sought();
  return query === "" || ` ${node.key}`.includes(` ${query}`);
};

let asked = { query: "", key: "" };
/** What is searched for, folded once and not for every node. */
function sought() {
  if (asked.query !== state.query) asked = { query: state.query, key: folded(state.query) };
  return asked.key;
}

/** @type {Map<number, string>} */
const quoteKeys = new Map();

/** Quotes that the filters leave and in which the words searched for stand, as indexes; none for less than two letters. */
export function quotesFound() {
  const query = sought();
  if (query.length < 2) return [];
  return data.statements.flatMap(({ quote }, index) => {
    const key = quoteKeys.get(index) ?? ` ${folded(quote)}`;
    quoteKeys.set(index, key);
    return key.includes(` ${query}`) && statementShown(index) ? [index] : [];
  });
}
