import { bundleKey } from "../state/records.ts";
import { closePanel, openPanel } from "../state/panels.ts";
import { selectBundle } from "../state/selection.ts";
import { changePanels, changeSelection } from "../state/viewer-store.ts";

/** Opens an article in the right panel; with a statement, that one is marked and scrolled to. */
export const openArticle = (id: string, statement?: string): void =>
  changePanels(openPanel("article", statement === undefined ? { id } : { id, statement }));

export const closeArticle = (): void => changePanels(closePanel("article"));

/** Selects an edge, and with it the panel that lists its quotes. */
export function openBundle(bundle: Parameters<typeof bundleKey>[0]): void {
  changeSelection(selectBundle(bundleKey(bundle)));
  closeArticle();
}
