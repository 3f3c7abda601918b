import { button, element, said } from "./dom.js";
import { data, edgeShown, found, onChange, select, state, statementShown, visible, words } from "./state.js";

/** Names in a list at most; the search narrows it. */
const longestList = 200;
/** Quotes shown at once. */
const longestQuotes = 300;

const panel = element("aside", { class: "panel", "aria-live": "polite" });

/** @param {number} index of a node */
const nodeButton = (index) => {
  const node = data.nodes[index];
  const made = button("", { class: `name ${node?.type ?? ""}` }, () => select({ kind: "node", index }));
  made.append(said(node?.name ?? ""));
  return made;
};

/** @param {number} index of an edge */
function edgeButton(index) {
  const edge = data.edges[index];
  if (!edge) return element("span");
  const made = button("", { class: `fact ${edge.type}` }, () => select({ kind: "edge", index }));
  made.append(
    said(data.nodes[edge.source]?.name ?? ""),
    ` ${words.relation[edge.type]} `,
    said(data.nodes[edge.target]?.name ?? ""),
    element("span", { class: "count" }, ` ${edge.statements}`),
    ...(edge.contested ? [mark(`⚠ ${words.contested}`)] : []),
  );
  return made;
}

const mark = (/** @type {string} */ text) => element("span", { class: "mark" }, text);
const percent = new Intl.NumberFormat(data.language, { style: "percent" });

/** Where a quote comes from: outlet, date, article; and whose word it is. */
function source(/** @type {import("../page-data.ts").PageStatement} */ statement) {
  const link = statement.url
    ? element(
        "a",
        { href: statement.url, target: "_blank", rel: "noopener noreferrer", title: words.link },
        statement.title || statement.url,
      )
    : said(statement.title);
  return element(
    "p",
    { class: "source" },
    ...(statement.speaker ? [`${words.saidBy} `, element("strong", {}, said(statement.speaker)), " · "] : []),
    ...(statement.outlet ? [said(statement.outlet), " · "] : []),
    element("time", statement.start ? { datetime: statement.start } : {}, statement.when),
    " · ",
    link,
  );
}

/** @param {number} index of a statement */
function quote(index) {
  const statement = data.statements[index];
  if (!statement) return element("span");
  const [open, close] = words.quotes;
  const text = element("blockquote", {}, open, said(statement.quote), close);
  const details = [
    `${words.confidence} ${percent.format(statement.confidence)}`,
    `${words.characters} ${statement.offsets[0]}–${statement.offsets[1]}`,
    ...(statement.eventWhen ? [`${words.eventDate}: ${statement.eventWhen}`] : []),
  ].join(" · ");
  const modality = mark(words.modality[statement.modality]);
  const made = element(
    "li",
    { class: `quote ${statement.modality}` },
    modality,
    text,
    source(statement),
    element("p", { class: "details" }, details),
  );
  if (statement.against.length > 0)
    made.append(element("p", { class: "against" }, `${words.contradicted}: `, said(voices(statement.against))));
  return made;
}

const voices = (/** @type {readonly number[]} */ indexes) =>
  indexes
    .slice(0, 5)
    .map((index) => {
      const { speaker, outlet, when } = data.statements[index] ?? {};
      return [speaker, outlet, when].filter(Boolean).join(", ");
    })
    .join("; ");

/** @param {readonly number[]} indexes of statements */
function quotes(indexes) {
  if (!data.evidence) return element("p", { class: "hint" }, words.noQuotes);
  const shown = indexes.filter(statementShown).sort((one, other) => order(one).localeCompare(order(other)));
  return element("ol", { class: "quotes" }, ...shown.slice(0, longestQuotes).map(quote));
}

const order = (/** @type {number} */ index) => data.statements[index]?.start ?? "9999";

/** @param {string | undefined} note what somebody wrote beside it */
const noted = (note) => (note ? [element("p", { class: "note" }, `${words.note}: `, said(note))] : []);

/** @param {number} index of a node */
function nodePanel(index) {
  const node = data.nodes[index];
  if (!node) return [];
  const touching = data.edges.flatMap((edge, at) =>
    (edge.source === index || edge.target === index) && edgeShown(edge) ? [at] : [],
  );
  const aliases = node.aliases.length > 0 ? `${words.aliases} ${node.aliases.join(", ")}` : undefined;
  const about = [node.description, node.when, aliases].filter((part) => part !== undefined);
  return [
    element("h2", { class: node.type }, said(node.name)),
    element("p", { class: "about" }, said(about.join(" · "))),
    ...noted(node.note),
    element("h3", {}, `${words.neighbours} (${touching.length})`),
    element("ul", { class: "facts" }, ...touching.map((at) => element("li", {}, edgeButton(at)))),
    quotes([...new Set(touching.flatMap((at) => data.edges[at]?.quotes ?? []))]),
  ];
}

/** @param {number} index of an edge */
function edgePanel(index) {
  const edge = data.edges[index];
  if (!edge) return [];
  const heading = element("h2", {}, nodeButton(edge.source), ` ${words.relation[edge.type]} `, nodeButton(edge.target));
  const counts = `${edge.statements} ${words.statements} · ${edge.stories} ${words.stories}`;
  return [
    heading,
    element("p", { class: "about" }, counts, ...(edge.contested ? [" ", mark(`⚠ ${words.contested}`)] : [])),
    ...noted(edge.note),
    quotes(edge.quotes),
  ];
}

/** What stands there while nothing is selected: who is found. */
function listPanel() {
  const { nodes } = visible();
  const listed = [...nodes]
    .filter((index) => found(/** @type {import("./state.js").PageNode} */ (data.nodes[index])))
    .sort((one, other) => (data.nodes[other]?.degree ?? 0) - (data.nodes[one]?.degree ?? 0))
    .slice(0, longestList);
  const hint = element("p", { class: "hint" }, listed.length > 0 ? words.hint : words.nothing);
  return [
    ...noted(data.description),
    hint,
    element("ul", { class: "names" }, ...listed.map((index) => element("li", {}, nodeButton(index)))),
  ];
}

function fill() {
  const { selected } = state;
  const content = !selected
    ? listPanel()
    : selected.kind === "node"
      ? nodePanel(selected.index)
      : edgePanel(selected.index);
  const close = button("×", { class: "close", "aria-label": words.close }, () => select(undefined));
  panel.replaceChildren(...(selected ? [close] : []), ...content);
  panel.scrollTop = 0;
}

export function sidePanel() {
  onChange(fill);
  return panel;
}
