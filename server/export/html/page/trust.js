import { data } from "./state.js";

/** @typedef {import("../page-data.ts").PageEdge} PageEdge */

/** The sign and the dashes of what is not simply stated, as on the canvas of the viewer. */
const looks = {
  asserted: { sign: "", dash: "" },
  contested: { sign: "≠", dash: "6 4" },
  alleged: { sign: "?", dash: "6 4" },
  planned: { sign: "…", dash: "1.5 4" },
  negated: { sign: "×", dash: "1.5 4" },
};

/** @param {PageEdge} edge */
export function trustOf({ contested, modalities }) {
  if (contested) return looks.contested;
  if (modalities.asserted !== undefined) return looks.asserted;
  const told = /** @type {const} */ (["alleged", "planned", "negated"]).find((kind) => modalities[kind] !== undefined);
  return looks[told ?? "asserted"];
}

/** @param {string} name of a modality, or `contested` */
export const signOf = (name) => looks[/** @type {keyof typeof looks} */ (name)]?.sign ?? "";

/** @type {Map<number, number>} */
const edgeOf = new Map();
data.edges.forEach(({ quotes }, index) => quotes.forEach((quote) => edgeOf.set(quote, index)));

/** The edge that a statement belongs to. */
export const edgeOfStatement = (/** @type {number} */ statement) => edgeOf.get(statement) ?? -1;
