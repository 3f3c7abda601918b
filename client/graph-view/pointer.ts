import { cameraRest } from "./camera-rest.ts";
import type { Stage } from "./create-stage.ts";

export type Target = Readonly<{ kind: "node" | "edge" | "stage"; id?: string }>;
/** Page coordinates. */
export type PagePoint = Readonly<{ x: number; y: number }>;

export type PointerHandlers = Readonly<{
  /** `add` when Ctrl, Cmd or Shift is held. */
  onSelect(target: Target, add: boolean): void;
  onExpand(node: string): void;
  onMenu(target: Target, at: PagePoint): void;
  /** Nodes that a person has dragged, with their new places. */
  onMoved(positions: ReadonlyMap<string, Readonly<{ x: number; y: number }>>): void;
  onHover?(target: Target | undefined, at: PagePoint): void;
}>;

type Payload = Readonly<{ event: { original: MouseEvent | TouchEvent }; preventSigmaDefault(): void }>;

const adds = ({ event }: Payload): boolean => {
  const { ctrlKey, metaKey, shiftKey } = event.original;
  return ctrlKey || metaKey || shiftKey;
};

const pageOf = ({ event: { original } }: Payload): PagePoint => {
  const at = "touches" in original ? (original.touches[0] ?? original.changedTouches[0]) : original;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};

const isThere = (stage: Stage, { kind, id }: Target): boolean =>
  kind === "node" ? stage.getGraph().hasNode(id) : stage.getGraph().hasEdge(id);

/** Fades everything but the hovered node or edge and what it is joined to. */
function highlight(stage: Stage, hovered: Target | undefined): void {
  const graph = stage.getGraph();
  if (!hovered?.id || !isThere(stage, hovered)) return stage.setGraphState({ quiet: false }) && undefined;
  const { id } = hovered;
  const nodes = hovered.kind === "node" ? [id, ...graph.neighbors(id)] : [...graph.extremities(id)];
  stage.setNodesState(nodes, { near: true });
  stage.setEdgesState(hovered.kind === "node" ? graph.edges(id) : [id], { near: true });
  stage.setGraphState({ quiet: true });
}

function calm(stage: Stage): void {
  const graph = stage.getGraph();
  stage.setNodesState(
    graph.filterNodes((id) => stage.getNodeState(id).near),
    { near: false },
  );
  stage.setEdgesState(
    graph.filterEdges((id) => stage.getEdgeState(id).near),
    { near: false },
  );
  stage.setGraphState({ quiet: false });
}

/** Joins the events of the stage to the viewer. */
export function wirePointer(stage: Stage, handlers: PointerHandlers): void {
  // While the camera moves, edges pass by beneath a still hand, and each would have the whole graph styled anew.
  let awaited: (() => void) | undefined;
  const isResting = cameraRest(stage, () => {
    awaited?.();
    awaited = undefined;
  });
  const hover = (target: Target | undefined, payload: Payload): void => {
    const show = (): void => {
      calm(stage);
      if (target) highlight(stage, target);
      handlers.onHover?.(target, pageOf(payload));
    };
    if (isResting()) show();
    else awaited = show;
  };
  const menu = (target: Target, payload: Payload): void => {
    payload.event.original.preventDefault();
    payload.preventSigmaDefault();
    handlers.onMenu(target, pageOf(payload));
  };
  stage.on("enterNode", (payload) => hover({ kind: "node", id: payload.node }, payload));
  stage.on("leaveNode", (payload) => hover(undefined, payload));
  stage.on("enterEdge", (payload) => hover({ kind: "edge", id: payload.edge }, payload));
  stage.on("leaveEdge", (payload) => hover(undefined, payload));
  stage.on("clickNode", (payload) => handlers.onSelect({ kind: "node", id: payload.node }, adds(payload)));
  stage.on("clickEdge", (payload) => handlers.onSelect({ kind: "edge", id: payload.edge }, adds(payload)));
  stage.on("clickStage", (payload) => handlers.onSelect({ kind: "stage" }, adds(payload)));
  stage.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault();
    handlers.onExpand(payload.node);
  });
  stage.on("rightClickNode", (payload) => menu({ kind: "node", id: payload.node }, payload));
  stage.on("rightClickEdge", (payload) => menu({ kind: "edge", id: payload.edge }, payload));
  stage.on("rightClickStage", (payload) => menu({ kind: "stage" }, payload));
  stage.on("nodeDragEnd", ({ allDraggedNodes }) => {
    const graph = stage.getGraph();
    const places = allDraggedNodes.map((id) => {
      const { x, y } = graph.getNodeAttributes(id);
      return [id, { x, y }] as const;
    });
    handlers.onMoved(new Map(places));
  });
}
