import type { Box } from "./label-placement.ts";

/** Pixels; about half a name. */
const cell = 64;
/** Cells share this many lists; what shares one by chance only costs a comparison. */
const lists = 4096;

export const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const listOf = (column: number, line: number): number =>
  (Math.imul(column, 73856093) ^ Math.imul(line, 19349663)) & (lists - 1);

/** Boxes by the cells that they reach into. Thousands are asked for in a frame, so nothing is gathered for a question. */
export class TakenPlaces {
  /** Of each list its last entry, and of each entry its box and the entry before it; -1 ends a list. */
  readonly #last = new Int32Array(lists).fill(-1);
  readonly #before: number[] = [];
  readonly #boxes: Box[] = [];

  add(box: Box): void {
    const [right, bottom] = [Math.floor((box.x + box.width) / cell), Math.floor((box.y + box.height) / cell)];
    for (let column = Math.floor(box.x / cell); column <= right; column += 1)
      for (let line = Math.floor(box.y / cell); line <= bottom; line += 1) {
        const list = listOf(column, line);
        this.#before.push(this.#last[list]!);
        this.#last[list] = this.#boxes.push(box) - 1;
      }
  }

  isFree(box: Box): boolean {
    const [right, bottom] = [Math.floor((box.x + box.width) / cell), Math.floor((box.y + box.height) / cell)];
    for (let column = Math.floor(box.x / cell); column <= right; column += 1)
      for (let line = Math.floor(box.y / cell); line <= bottom; line += 1)
        for (let at = this.#last[listOf(column, line)]!; at >= 0; at = this.#before[at]!)
          if (touch(box, this.#boxes[at]!)) return false;
    return true;
  }
}
