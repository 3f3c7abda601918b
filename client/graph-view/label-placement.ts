/** A rectangle on the screen, in pixels; `x`/`y` its left top corner. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;
/** A label that wants a place: where it may stand, the best place first. What `must` be read may cover what is avoided. */
export type LabelWish = Readonly<{ id: string; places: readonly Box[]; must?: boolean }>;

const cell = 64;
/** Cells of a row, more than any screen has at the closest zoom; beyond it rows share cells, which only costs comparisons. */
const row = 1 << 20;

function cellsOf({ x, y, width, height }: Box): number[] {
  const cells: number[] = [];
  const [right, bottom] = [Math.floor((x + width) / cell), Math.floor((y + height) / cell)];
  for (let column = Math.floor(x / cell); column <= right; column += 1)
    for (let line = Math.floor(y / cell); line <= bottom; line += 1) cells.push(line * row + column);
  return cells;
}

export const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Boxes by the cells that they reach into. */
class Taken {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const there = this.#cells.get(key);
      if (there) there.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    return !cellsOf(box).some((key) => this.#cells.get(key)?.some((other) => touch(box, other)));
  }
}

const isInside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

type Surroundings = Readonly<{ avoided?: readonly Box[]; covered?: readonly Box[]; frame?: Box }>;

/**
 * Which labels can be read together, and at which of its places each stands: each if it covers none before it and nothing of
 * `avoided`, at the first such place that lies within `frame` and under nothing of `covered`, else, for the time when the camera
 * has moved on, at the first such place. Give the most important first. Panning keeps the answer, zooming does not.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { avoided = [], covered = [], frame }: Surroundings = {},
): Map<string, number> {
  const [labels, others] = [new Taken(), new Taken()];
  for (const box of avoided) others.add(box);
  const isSeen = (place: Box): boolean =>
    (!frame || isInside(place, frame)) && !covered.some((box) => touch(place, box));
  const shown = new Map<string, number>();
  for (const { id, places, must = false } of wishes) {
    const apart = places.filter((place) => labels.isFree(place));
    const free = apart.filter((place) => others.isFree(place));
    // Better where it is seen; what must be read rather over a node than not at all.
    const inOrder = [free.filter(isSeen), must ? apart.filter(isSeen) : [], free, must ? apart : []].flat();
    const [best] = inOrder;
    if (!best) continue;
    shown.set(id, places.indexOf(best));
    labels.add(best);
  }
  return shown;
}
