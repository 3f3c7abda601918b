import { graphView } from "../canvas/canvas-handle.ts";
import { placeBeside } from "../layout/place-beside.ts";
import { place } from "../state/placement.ts";
import { selectNodes } from "../state/selection.ts";
import { keepOnly, showNodes } from "../state/topology.ts";
import { all, inPart } from "../state/view-document.ts";
import { changeSelection, documentOf, step, useViewer } from "../state/viewer-store.ts";
import { relax } from "./layout.ts";
import { learnJoined } from "./learn-joined.ts";

/** Nodes that one result brings onto the canvas at most; more is no longer a picture. */
const most = 2000;

/** Brings entities onto the canvas and selects them; `alone` takes everything else off. One step of the history. */
export async function showEntities(ids: readonly string[], { alone }: Readonly<{ alone: boolean }>): Promise<void> {
  const wanted = ids.slice(0, most);
  await learnJoined(wanted);
  const { records } = useViewer.getState();
  const there = wanted.filter((id) => records.nodes.has(id));
  const { topology, placement } = documentOf(useViewer.getState());
  const fresh = there.filter((id) => !topology.shown.has(id));
  const anchors = there.filter((id) => placement.positions.has(id));
  const parts = [
    inPart("topology", showNodes(there)),
    inPart("placement", place(placeBeside(placement.positions, anchors, fresh))),
  ];
  step({ key: "cypher" }, all(...parts, ...(alone ? [inPart("topology", keepOnly(there))] : [])));
  void relax(fresh);
  changeSelection(selectNodes(there));
  graphView()?.focus(there);
}
