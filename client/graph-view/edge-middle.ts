export type Point = Readonly<{ x: number; y: number }>;

/**
 * The middle of an edge as sigma draws it: a straight line, or a quadratic curve whose control point lies `curvature` edge
 * lengths beside the middle.
 */
export function edgeMiddle(source: Point, target: Point, curvature: number): Point {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  return {
    x: (source.x + target.x) / 2 - (dy * curvature) / 2,
    y: (source.y + target.y) / 2 + (dx * curvature) / 2,
  };
}

/** Top of the loop that an edge to itself draws, `size` being the radius of its node in the same units. */
export const loopTop = (node: Point, size: number): Point => ({ x: node.x, y: node.y - size * 3.2 });
