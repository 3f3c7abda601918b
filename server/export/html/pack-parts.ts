import type { Position } from "#schema/export-document.ts";

/** Nodes that hang together, each with its place; places mean something only among themselves. */
export type Part = ReadonlyMap<string, Position>;

type Box = Readonly<{ part: Part; left: number; bottom: number; width: number; height: number }>;

/** How much wider than high the whole becomes: like most windows. */
const aspect = 1.4;

/** Puts the parts beside and below each other so that none covers another: the largest, and what is small at its side. */
export function packParts(parts: readonly Part[], gap: number): ReadonlyMap<string, Position> {
  const boxes = parts.map(boxOf).sort((one, other) => other.height * other.width - one.height * one.width);
  const [largest, ...others] = boxes;
  if (!largest) return new Map();
  const area = others.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = others.reduce((most, { width }) => Math.max(most, width), 0);
  // No higher than the largest as long as that leaves the whole no wider than a window is.
  const beside = largest.height > 0 ? area / largest.height : 0;
  const room = largest.height * aspect - largest.width;
  const isBeside = beside <= Math.max(room, largest.width);
  const rows = isBeside
    ? inRows(others, { left: largest.width + gap, top: 0, width: Math.max(beside, widest), gap })
    : inRows(others, {
        left: 0,
        top: -largest.height - gap,
        width: Math.max(largest.width, Math.sqrt(area * aspect)),
        gap,
      });
  return new Map([...placed(largest, 0, 0), ...rows]);
}

type Rows = Readonly<{ left: number; top: number; width: number; gap: number }>;

function inRows(boxes: readonly Box[], { left, top, width: rowWidth, gap }: Rows): [string, Position][] {
  let [x, y, rowHeight] = [0, top, 0];
  return boxes.flatMap((box) => {
    if (x > 0 && x + box.width > rowWidth) [x, y, rowHeight] = [0, y - rowHeight - gap, 0];
    const at = placed(box, left + x, y);
    x += box.width + gap;
    rowHeight = Math.max(rowHeight, box.height);
    return at;
  });
}

/** With its upper left corner there. */
const placed = ({ part, left, bottom, height }: Box, x: number, y: number): [string, Position][] =>
  Array.from(part, ([id, at]) => [id, { x: x + at.x - left, y: y - height + at.y - bottom }]);

function boxOf(part: Part): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of part.values()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { part, left, bottom, width: right - left, height: top - bottom };
}
