import { shorten } from "../graph-view/shorten.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";

/** Characters of a name within a sentence, a step or a row; the heading of its panel has all of it. */
const longest = 80;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** What a node or a group is called within a text of the interface; its id while nothing is known of it. */
export function nameOf(id: string): string {
  const state = useViewer.getState();
  const known = state.records.nodes.get(id)?.name ?? documentOf(state).groups.get(id)?.name;
  const name = shorten(known ?? id, longest);
  // Isolated, so that the words around keep their order.
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}
