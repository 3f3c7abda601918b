/** A label that wants a place: pixels on the screen, `x`/`y` its left top corner. */
export type LabelBox = Readonly<{ id: string; x: number; y: number; width: number; height: number }>;

const cell = 64;
/** Cells of a row, more than any screen has at the closest zoom; beyond it rows share cells, which only costs comparisons. */
const row = 1 << 20;

function cellsOf({ x, y, width, height }: LabelBox): number[] {
  const cells: number[] = [];
  const [right, bottom] = [Math.floor((x + width) / cell), Math.floor((y + height) / cell)];
  for (let column = Math.floor(x / cell); column <= right; column += 1)
    for (let line = Math.floor(y / cell); line <= bottom; line += 1) cells.push(line * row + column);
  return cells;
}

const touch = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Which labels can be read together: the first of the list always, each further one if it covers none before it. Give the
 * most important first. Panning keeps the answer, zooming does not.
 */
export function placeLabels(boxes: readonly LabelBox[]): Set<string> {
  const taken = new Map<number, LabelBox[]>();
  const shown = new Set<string>();
  for (const box of boxes) {
    const cells = cellsOf(box);
    if (cells.some((key) => taken.get(key)?.some((other) => touch(box, other)))) continue;
    shown.add(box.id);
    for (const key of cells) {
      const there = taken.get(key);
      if (there) there.push(box);
      else taken.set(key, [box]);
    }
  }
  return shown;
}
