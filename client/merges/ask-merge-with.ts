import { openPanel } from "../state/panels.ts";
import { selectNode } from "../state/selection.ts";
import { changePanels, changeSelection } from "../state/viewer-store.ts";

/** Selects a node and asks with which other one it is to be merged. */
export function askMergeWith(id: string): void {
  changeSelection(selectNode(id));
  changePanels(openPanel("dialog", "merge-with"));
}
