import { MultiDirectedGraph } from "graphology";
import type { RefObject } from "react";
import { useEffect, useMemo } from "react";
import type { EdgeFacts, NodeFacts } from "../graph-view/create-stage.ts";
import type { Inks } from "../graph-view/graph-look.ts";
import { mountGraphView } from "../graph-view/mount-graph-view.ts";
import type { GraphViewHandlers } from "../graph-view/view-handlers.ts";
import { graphLook } from "../look/graph-look.ts";
import { groupedLook } from "../look/grouped-look.ts";
import { measuresOf } from "../look/measures.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { canvas, setCanvas } from "./canvas-handle.ts";
import { syncGraph } from "./sync-graph.ts";
import { usePainted } from "../rules/use-painted.ts";
import { useVisible } from "./use-visible.ts";

/** Mounts the view while the element is on the screen and keeps it in step with the state. */
export function useGraphView(element: RefObject<HTMLElement | null>, handlers: GraphViewHandlers, inks: Inks): void {
  const document = useDocument();
  const records = useViewer((state) => state.records);
  const selection = useViewer((state) => state.selection);
  const visible = useVisible();
  const { sizeBy, colourBy } = document.look;
  const measures = useMemo(
    () => measuresOf({ sizeBy, colourBy }, visible, records),
    [sizeBy, colourBy, visible, records],
  );

  const painted = usePainted();

  useEffect(() => {
    if (!element.current) return undefined;
    const graph = new MultiDirectedGraph<NodeFacts, EdgeFacts>();
    const view = mountGraphView(element.current, graph, handlers);
    setCanvas({ view, graph });
    return () => {
      setCanvas(undefined);
      view.kill();
    };
  }, [element, handlers]);

  useEffect(() => {
    const target = canvas();
    if (!target) return;
    const plain = graphLook(document, records, { visible, measures, painted, inks });
    const look = groupedLook(plain, document, records, visible);
    target.view.setLook(look);
    syncGraph(target.graph, look, document.placement.positions);
    target.view.refresh();
  }, [document, records, visible, measures, painted, inks, handlers]);

  useEffect(() => {
    canvas()?.view.setSelected(selection.nodes, selection.bundle === undefined ? [] : [selection.bundle]);
  }, [selection, document, handlers]);
}
