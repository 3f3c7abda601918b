import { graphView } from "../canvas/canvas-handle.ts";
import { answerFrom } from "../api/api.ts";
import { relax, unfold } from "../commands/layout.ts";
import { startHistory } from "../state/history.ts";
import { startPanels } from "../state/panels.ts";
import { learn, noRecords } from "../state/records.ts";
import { nothingSelected } from "../state/selection.ts";
import { emptyDocument } from "../state/view-document.ts";
import { changeHistory, changePanels, changeRecords, changeSelection } from "../state/viewer-store.ts";
import { localApi } from "./local-api.ts";
import { localGraph } from "./local-graph.ts";
import { useLocalSource } from "./local-source.ts";
import type { LocalSource } from "./local-source.ts";

/** Nodes of a file that are shown at once; the rest is found by search and by unfolding. */
const shownAtOnce = 1500;

/** Empties the canvas and everything that is known of the graph before. */
function clear(): void {
  changeRecords(() => noRecords);
  changeSelection(() => nothingSelected);
  changePanels(({ live, rail }) => ({ ...startPanels, live, rail }));
}

/** Lets every question be answered by this graph from now on; what is on the canvas is for the caller to fill. */
export function takeLocal(source: LocalSource): void {
  answerFrom(localApi(localGraph(source.document)));
  clear();
  useLocalSource.setState({ source });
}

/** Shows a graph that lies in a file in place of the server's, with the places that it carries. */
export async function openLocal(source: LocalSource): Promise<void> {
  takeLocal(source);
  const graph = localGraph(source.document);
  const ids = graph.overview(shownAtOnce).nodes.map(({ id }) => id);
  const positions = new Map(Object.entries(source.document.positions ?? {}));
  changeRecords(learn(graph.among(ids)));
  changeHistory(() =>
    startHistory(
      { key: "file", values: { name: source.name } },
      {
        ...emptyDocument,
        topology: { ...emptyDocument.topology, shown: new Map(ids.map((id) => [id, {}])) },
        placement: { ...emptyDocument.placement, positions },
      },
    ),
  );
  const unplaced = ids.filter((id) => !positions.has(id));
  if (unplaced.length > 0) await (unplaced.length === ids.length ? unfold() : relax(unplaced));
  requestAnimationFrame(() => graphView()?.fit(false));
}

/** Back to the graph of the server; the canvas starts anew. */
export function leaveLocal(): void {
  answerFrom();
  clear();
  useLocalSource.setState({ source: undefined });
  window.history.replaceState(null, "", `${location.pathname}${location.search}`);
  changeHistory(() => startHistory({ key: "start" }, emptyDocument));
}
