import type { Position } from "../state/placement.ts";

/** Distance between a node and what is placed around it, in canvas units. */
const step = 70;
/** The golden angle: points along it never line up, whatever their number. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Direction from the middle of everything to the anchor: outwards there is room. */
function outwards(anchor: Position, all: readonly Position[]): number {
  const dx = anchor.x - mean(all.map(({ x }) => x));
  const dy = anchor.y - mean(all.map(({ y }) => y));
  return Math.hypot(dx, dy) < 1 ? 0 : Math.atan2(dy, dx);
}

/**
 * Places new nodes in a spiral around the middle of their anchors, which stay where they are. The same input gives the same
 * places. Anchors without a place are left out; without any, the spiral starts at the origin.
 */
export function placeBeside(
  placed: ReadonlyMap<string, Position>,
  anchors: readonly string[],
  fresh: readonly string[],
): Map<string, Position> {
  const points = anchors.flatMap((id) => placed.get(id) ?? []);
  const anchor =
    points.length > 0 ? { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) } : { x: 0, y: 0 };
  const start = outwards(anchor, placed.size > 0 ? [...placed.values()] : [anchor]);
  return new Map(
    fresh.map((id, index) => {
      const radius = step * Math.sqrt(index + 1);
      const angle = start + index * goldenAngle;
      return [id, { x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) }];
    }),
  );
}
