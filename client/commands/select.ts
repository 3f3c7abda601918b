import { drawnOf } from "../look/grouped.ts";
import { nothingSelected, selectNodes } from "../state/selection.ts";
import { changeSelection, documentOf, useViewer } from "../state/viewer-store.ts";

/** Nodes that are drawn: one that is hidden or filtered away is not selected behind a person's back. */
function drawnIds(): string[] {
  const state = useViewer.getState();
  return drawnOf(documentOf(state), state.records).nodes.map(({ id }) => id);
}

export const selectAll = (): void => changeSelection(selectNodes(drawnIds()));

export const invertSelection = (): void =>
  changeSelection(({ nodes }) => {
    const chosen = new Set(nodes);
    return selectNodes(drawnIds().filter((id) => !chosen.has(id)))(nothingSelected);
  });
