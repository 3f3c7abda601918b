import type { Stage } from "./create-stage.ts";
import type { GraphLook } from "./graph-look.ts";
import type { LabelBox } from "./label-placement.ts";
import { placeLabels } from "./label-placement.ts";

/** A node whose name may be drawn; pixels at zoom 1. */
export type LabelCandidate = Readonly<{ id: string; size: number; width: number }>;

type Asked = Readonly<{ stage: Stage; look: GraphLook; widthOf: (label: string) => number }>;

/**
 * Whose names may be drawn, the most important first: what is selected, then the larger nodes. The camera changes nothing of
 * it, so it is asked once for a whole zoom.
 */
export function labelCandidates({ stage, look, widthOf }: Asked): LabelCandidate[] {
  if (!look.labels) return [];
  const found: (LabelCandidate & { rank: number })[] = [];
  stage.getGraph().forEachNode((id) => {
    const node = look.nodes.get(id);
    if (!node || node.hidden) return;
    const { selected } = stage.getNodeState(id);
    if (node.faint && !selected) return;
    found.push({ id, size: node.size, width: widthOf(node.label) + 6, rank: selected ? Infinity : node.size });
  });
  return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

/** Which of them can be read together at this zoom. */
export function chooseLabels(stage: Stage, candidates: readonly LabelCandidate[]): Set<string> {
  const scale = stage.scaleSize(1);
  const graph = stage.getGraph();
  const boxes: LabelBox[] = [];
  for (const { id, size, width } of candidates) {
    if (!graph.hasNode(id)) continue;
    const { x, y } = stage.graphToViewport(graph.getNodeAttributes(id));
    if (Number.isFinite(x) && Number.isFinite(y))
      boxes.push({ id, x: x + size * scale + 2, y: y - 8, width, height: 16 });
  }
  return placeLabels(boxes);
}
