import { button, element, signButton } from "./dom.js";
import { drawing } from "./drawing.js";
import { sidePanel } from "./panel.js";
import {
  changed,
  data,
  kinds,
  loneCount,
  modalities,
  onChange,
  relations,
  resetFilters,
  select,
  state,
  visible,
  words,
} from "./state.js";
import { timeline } from "./timeline.js";
import { signOf } from "./trust.js";

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
  const swatch = element("span", { class: `swatch ${value}`, "aria-hidden": "true" }, signOf(value));
  return element("label", { class: "choice" }, box, swatch, label);
}

/**
 * One that is on or off.
 * @param {"contestedOnly" | "lone"} what
 * @param {string} label
 */
function toggle(what, label) {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", name: what }));
  box.addEventListener("change", () => {
    state[what] = box.checked;
    changed();
  });
  onChange(() => (box.checked = state[what]));
  return element("label", { class: "choice" }, box, label);
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

function choices() {
  const group = (/** @type {string} */ title, /** @type {readonly Node[]} */ of) =>
    element("fieldset", {}, element("legend", {}, title), ...of);
  return [
    group(words.kinds, [
      ...kinds.map((kind) => choice("kinds", kind, words.types[kind])),
      ...(loneCount > 0 ? [toggle("lone", `${words.lone} (${loneCount})`)] : []),
    ]),
    group(
      words.relations,
      relations.map((relation) => choice("relations", relation, words.relation[relation])),
    ),
    group(words.modalities, [
      ...modalities.map((modality) => choice("modalities", modality, words.modality[modality])),
      toggle("contestedOnly", `≠ ${words.contestedOnly}`),
    ]),
    group(words.time, [day("from"), day("to")]),
    button(words.reset, { class: "reset" }, resetFilters),
  ];
}

/** The search, and the filters: folded away on a phone, where they would push the graph out of sight. */
function filters() {
  const folded = /** @type {HTMLDetailsElement} */ (
    element("details", {}, element("summary", {}, words.filters), ...choices())
  );
  const wide = matchMedia("(min-width: 821px)");
  const follow = () => (folded.open = wide.matches);
  wide.addEventListener("change", follow);
  follow();
  return element("nav", { class: "filters", "aria-label": words.filters }, searchField(), folded);
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
    signButton("theme", words.theme, switchTheme),
  );
}

document.body.append(header(), filters(), element("main", {}, ...drawing(), status(), ...timeline()), sidePanel());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") select(undefined);
});
changed();
