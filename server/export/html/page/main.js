import { button, element } from "./dom.js";
import { drawing, fit } from "./drawing.js";
import { sidePanel } from "./panel.js";
import {
  changed,
  data,
  kinds,
  modalities,
  onChange,
  relations,
  resetFilters,
  select,
  state,
  visible,
  words,
} from "./state.js";

/** @typedef {"kinds" | "relations" | "modalities"} Group */

function searchField() {
  const field = /** @type {HTMLInputElement} */ (
    element("input", { type: "search", placeholder: words.search, "aria-label": words.search, autocomplete: "off" })
  );
  field.addEventListener("input", () => {
    state.query = field.value;
    state.selected = undefined;
    changed();
  });
  onChange(() => {
    if (field.value !== state.query) field.value = state.query;
  });
  return field;
}

/** One choice of a filter, which is also the legend. */
function choice(/** @type {Group} */ group, /** @type {string} */ value, /** @type {string} */ label) {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", name: value }));
  box.addEventListener("change", () => {
    if (box.checked) state[group].add(value);
    else state[group].delete(value);
    changed();
  });
  onChange(() => (box.checked = state[group].has(value)));
  return element("label", { class: "choice" }, box, element("span", { class: `swatch ${value}` }), label);
}

function contestedChoice() {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", name: "contested" }));
  box.addEventListener("change", () => {
    state.contestedOnly = box.checked;
    changed();
  });
  onChange(() => (box.checked = state.contestedOnly));
  return element("label", { class: "choice" }, box, `⚠ ${words.contestedOnly}`);
}

function day(/** @type {"from" | "to"} */ end) {
  const field = /** @type {HTMLInputElement} */ (element("input", { type: "date", "aria-label": words[end] }));
  field.addEventListener("change", () => {
    state[end] = field.value;
    changed();
  });
  onChange(() => (field.value = state[end]));
  return element("label", { class: "day" }, words[end], field);
}

function filters() {
  const group = (/** @type {string} */ title, /** @type {readonly Node[]} */ choices) =>
    element("fieldset", {}, element("legend", {}, title), ...choices);
  return element(
    "nav",
    { class: "filters", "aria-label": words.filters },
    searchField(),
    group(
      words.kinds,
      kinds.map((kind) => choice("kinds", kind, words.types[kind])),
    ),
    group(
      words.relations,
      relations.map((relation) => choice("relations", relation, words.relation[relation])),
    ),
    group(words.modalities, [
      ...modalities.map((modality) => choice("modalities", modality, words.modality[modality])),
      contestedChoice(),
    ]),
    group(words.time, [day("from"), day("to")]),
    button(words.reset, {}, resetFilters),
  );
}

function status() {
  const line = element("p", { class: "status", role: "status" });
  onChange(() => {
    const { nodes, edges } = visible();
    line.textContent = words.shown
      .replace("{nodes}", String(nodes.size))
      .replace("{allNodes}", String(data.nodes.length))
      .replace("{edges}", String(edges.size))
      .replace("{allEdges}", String(data.edges.length));
  });
  return line;
}

function switchTheme() {
  const { documentElement: page } = document;
  const dark = page.dataset.theme ? page.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  page.dataset.theme = dark ? "light" : "dark";
}

function header() {
  return element(
    "header",
    {},
    element("h1", {}, element("bdi", {}, data.title)),
    element("p", { class: "made" }, `${words.made} ${data.generated}`),
    button("⤢", { "aria-label": words.fit, title: words.fit }, fit),
    button("◐", { "aria-label": words.theme, title: words.theme }, switchTheme),
  );
}

document.body.append(header(), filters(), element("main", {}, drawing(), status()), sidePanel());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") select(undefined);
});
changed();
fit();
