import { canvas } from "../canvas/canvas-handle.ts";
import type { SeenPlace } from "../graph-view/camera.ts";
import type { Selection } from "../state/selection.ts";
import type { ViewDocument } from "../state/view-document.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { documentOf } from "../state/viewer-store.ts";

type SeenNow = Readonly<{ document: ViewDocument; selection: Selection; camera: SeenPlace | undefined }>;

/** What the canvas shows at this moment, for an address or a saved view. */
export const seenNow = (state: ViewerState): SeenNow => ({
  document: asDrawn(documentOf(state), state.panels.layingOut),
  selection: state.selection,
  camera: canvas()?.view.camera(),
});

/** A layout that runs moves the nodes in the drawing alone. */
function asDrawn(document: ViewDocument, layingOut: boolean): ViewDocument {
  const target = canvas();
  if (!layingOut || !target) return document;
  const drawn = target.graph.mapNodes((id, { x, y }) => [id, { x, y }] as const);
  const positions = new Map([...document.placement.positions, ...drawn]);
  return { ...document, placement: { ...document.placement, positions } };
}
