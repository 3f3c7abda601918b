import { graphView } from "../canvas/canvas-handle.ts";
import { standIns } from "../state/groups.ts";
import { bundleKey } from "../state/records.ts";
import { closePanel, openPanel } from "../state/panels.ts";
import { selectBundle } from "../state/selection.ts";
import { changePanels, changeSelection, documentOf, useViewer } from "../state/viewer-store.ts";

/** Opens an article in the right panel; with a statement, that one is marked and scrolled to. */
export const openArticle = (id: string, statement?: string): void =>
  changePanels(openPanel("article", statement === undefined ? { id } : { id, statement }));

export const closeArticle = (): void => changePanels(closePanel("article"));

/** Closes the article and gives the focus back to the quote that led to it, where that still stands. */
export function backToQuote(): void {
  const statement = useViewer.getState().panels.article?.statement;
  closeArticle();
  if (statement === undefined) return;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-statement="${statement}"]`)?.focus());
}

/** Selects an edge, and with it the panel that lists its quotes, and brings its ends into sight. */
export function openBundle(bundle: Parameters<typeof bundleKey>[0]): void {
  changeSelection(selectBundle(bundleKey(bundle)));
  closeArticle();
  const standIn = standIns(documentOf(useViewer.getState()).groups);
  const ends = [bundle.source, bundle.target].map((id) => standIn.get(id) ?? id);
  // Once they are drawn.
  requestAnimationFrame(() => graphView()?.reveal(ends));
}
