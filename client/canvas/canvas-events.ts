import { moved } from "../commands/arrange.ts";
import { toggleExpansion } from "../commands/explore.ts";
import { stopLayout } from "../commands/layout.ts";
import type { PagePoint, Target } from "../graph-view/pointer.ts";
import type { GraphViewHandlers } from "../graph-view/view-handlers.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { closePanel } from "../state/panels.ts";
import { nothingSelected, selectBundle, selectNode, selectNodes } from "../state/selection.ts";
import { changePanels, changeSelection, useViewer } from "../state/viewer-store.ts";

const openInspector = (): void => {
  changePanels((panels) => ({ ...closePanel("article")(panels), inspector: true }));
};

function select(target: Target, add: boolean): void {
  if (target.id === undefined) {
    if (!add) changeSelection(() => nothingSelected);
    return;
  }
  changeSelection(target.kind === "edge" ? selectBundle(target.id) : selectNode(target.id, add));
  openInspector();
}

/** What the pointer does on the canvas, in terms of the viewer's state. */
export const canvasEvents = (
  own: Readonly<
    { onMenu: (target: Target, at: PagePoint) => void } & Pick<GraphViewHandlers, "onCamera" | "onContextLost">
  >,
): GraphViewHandlers => ({
  ...own,
  onSelect: select,
  onExpand: (node) => void toggleExpansion(node).catch(reportFailure),
  onMoved(positions) {
    stopLayout();
    moved(positions);
  },
  onLasso(nodes) {
    changeSelection(selectNodes(nodes, true));
    openInspector();
  },
  draggedWith(node) {
    const { nodes } = useViewer.getState().selection;
    return nodes.includes(node) ? [...nodes] : [node];
  },
});
