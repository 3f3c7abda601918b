import { button, element, said } from "./dom.js";
import { data, select, words } from "./state.js";
import { edgeOfStatement, signOf } from "./trust.js";

/** @typedef {import("../page-data.ts").PageStatement} PageStatement */

/** Voices named at most where a statement is contradicted. */
const mostVoices = 5;

export const mark = (/** @type {string} */ text) => element("span", { class: "mark" }, text);

/** A count with its word: `1 statement`, `2 statements`. */
export const counted = (/** @type {number} */ count, /** @type {readonly [one: string, more: string]} */ [one, more]) =>
  `${whole.format(count)} ${count === 1 ? one : more}`;

const whole = new Intl.NumberFormat(data.language);
const percent = new Intl.NumberFormat(data.language, { style: "percent" });

/** Who did what to whom, as the button that leads there. */
export function edgeButton(/** @type {number} */ index) {
  const edge = data.edges[index];
  if (!edge) return element("span");
  const made = button("", { class: `fact ${edge.type}` }, () => select({ kind: "edge", index }));
  made.append(
    said(data.nodes[edge.source]?.name ?? ""),
    ` ${words.relation[edge.type]} `,
    said(data.nodes[edge.target]?.name ?? ""),
  );
  return made;
}

/** The name of an article, leading to it where it has an address. */
export const articleLink = (/** @type {string | undefined} */ url, /** @type {string} */ title) =>
  url
    ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: words.link }, title || url)
    : said(title);

/** Where a quote comes from: outlet, date, article; and whose word it is. */
function source(/** @type {PageStatement} */ { speaker, outlet, start, when, url, title }) {
  return element(
    "p",
    { class: "source" },
    ...(speaker ? [`${words.saidBy} `, element("strong", {}, said(speaker)), " · "] : []),
    ...(outlet ? [said(outlet), " · "] : []),
    element("time", start ? { datetime: start } : {}, when),
    " · ",
    articleLink(url, title),
  );
}

function details(/** @type {PageStatement} */ { confidence, offsets, eventWhen, correctedWhen }) {
  const facts = [
    ...(correctedWhen ? [`${words.corrected} ${correctedWhen}`] : []),
    ...(eventWhen ? [`${words.eventDate}: ${eventWhen}`] : []),
    `${words.confidence} ${percent.format(confidence)}`,
    `${words.characters} ${offsets[0]}–${offsets[1]}`,
  ];
  return element("p", { class: "details" }, facts.join(" · "));
}

/**
 * A statement with all that is behind it.
 * @param {number} index
 * @param {boolean} named whether to say who did what: not where the heading does
 */
export function quote(index, named) {
  const statement = data.statements[index];
  if (!statement) return element("span");
  const [open, close] = words.quotes;
  const modality = mark(`${signOf(statement.modality)} ${words.modality[statement.modality]}`.trim());
  return element(
    "li",
    { class: `quote ${statement.modality}`, id: `statement-${index}` },
    element("p", { class: "claim" }, ...(named ? [edgeButton(edgeOfStatement(index)), " "] : []), modality),
    element("blockquote", {}, open, said(statement.quote), close),
    source(statement),
    details(statement),
    ...(statement.against.length > 0 ? [contradiction(statement.against)] : []),
  );
}

function contradiction(/** @type {readonly number[]} */ against) {
  const voices = against.slice(0, mostVoices).flatMap((index, at) => [...(at > 0 ? ["; "] : []), voice(index)]);
  return element("p", { class: "against" }, `${words.contradicted}: `, ...voices);
}

/** One who says otherwise, as the button that leads to the words. */
function voice(/** @type {number} */ index) {
  const { speaker, outlet, title, when } = data.statements[index] ?? {};
  const made = button("", { class: "voice" }, () => {
    select({ kind: "edge", index: edgeOfStatement(index) });
    document.getElementById(`statement-${index}`)?.scrollIntoView({ block: "center" });
  });
  made.append(said([speaker, outlet || title, when].filter(Boolean).join(", ")));
  return made;
}
