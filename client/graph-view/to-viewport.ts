import type { Stage } from "./create-stage.ts";
import type { Point } from "./edge-middle.ts";

/**
 * From places in the graph to pixels of the canvas, as long as the camera does not move. Shift, turn and zoom are one affine map, which
 * three points tell; sigma would work it out anew for each of thousands of nodes in every frame.
 */
export function toViewport(stage: Stage): (place: Point) => Point {
  const origin = stage.graphToViewport({ x: 0, y: 0 });
  const [right, up] = [stage.graphToViewport({ x: 1, y: 0 }), stage.graphToViewport({ x: 0, y: 1 })];
  const [ax, ay] = [right.x - origin.x, right.y - origin.y];
  const [bx, by] = [up.x - origin.x, up.y - origin.y];
  return ({ x, y }) => ({ x: origin.x + ax * x + bx * y, y: origin.y + ay * x + by * y });
}
