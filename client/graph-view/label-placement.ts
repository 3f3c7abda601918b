/** A label that wants a place: pixels on the screen, `x`/`y` its left top corner. */
export type LabelBox = Readonly<{ id: string; x: number; y: number; width: number; height: number }>;

const cell = 64;

function* cellsOf({ x, y, width, height }: LabelBox): Generator<string> {
  for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1) {
    for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1) yield `${column}:${row}`;
  }
}

const touch = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Which labels can be read together: the first of the list always, each further one if it covers none before it. Give the
 * most important first. Panning keeps the answer, zooming does not.
 */
export function placeLabels(boxes: readonly LabelBox[]): Set<string> {
  const taken = new Map<string, LabelBox[]>();
  const shown = new Set<string>();
  for (const box of boxes) {
    const cells = [...cellsOf(box)];
    if (cells.some((key) => taken.get(key)?.some((other) => touch(box, other)))) continue;
    shown.add(box.id);
    for (const key of cells) taken.set(key, [...(taken.get(key) ?? []), box]);
  }
  return shown;
}
