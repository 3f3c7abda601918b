import { z } from "zod";

/** The tokenizer's file: pieces with their scores, and what single characters are replaced by before cutting. */
export const UnigramFile = z.object({
  bos: z.int(),
  eos: z.int(),
  unk: z.int(),
  pieces: z.array(z.string()),
  scores: z.array(z.number()),
  norm: z.record(z.string(), z.string()),
});
export type UnigramFile = z.infer<typeof UnigramFile>;

type Node = { id: number; readonly next: Map<number, Node> };

/** U+2581, which stands for the space before a word. */
const metaspace = "\u2581";
/** Words kept with their pieces; a news archive repeats itself. */
const cacheLimit = 50_000;

const node = (): Node => ({ id: -1, next: new Map() });

/** XLM-R's unigram tokenizer for single words; the same pieces, to the rounding of ties, as training/unigram.py. */
export class Unigram {
  readonly bos: number;
  readonly eos: number;
  readonly #unk: number;
  readonly #scores: Float32Array;
  readonly #unknownScore: number;
  readonly #norm: ReadonlyMap<string, string>;
  readonly #root: Node = node();
  readonly #cache = new Map<string, readonly number[]>();

  constructor(file: UnigramFile) {
    this.bos = file.bos;
    this.eos = file.eos;
    this.#unk = file.unk;
    this.#scores = Float32Array.from(file.scores);
    this.#unknownScore = Math.fround(this.#scores.reduce((least, score) => Math.min(least, score), Infinity) - 10);
    this.#norm = new Map(Object.entries(file.norm).map(([point, to]) => [String.fromCodePoint(Number(point)), to]));
    file.pieces.forEach((piece, id) => {
      if (piece !== "" && id !== file.unk) this.#plant(piece, id);
    });
  }

  /** Piece ids of a word as it stands after a space; never empty. */
  word(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known) return known;
    const found = this.#bestPath(this.#normalise(word));
    const ids = found.length > 0 ? found : [this.#unk];
    if (this.#cache.size >= cacheLimit) this.#cache.clear();
    this.#cache.set(word, ids);
    return ids;
  }

  #plant(piece: string, id: number): void {
    let at = this.#root;
    for (const unit of piece) {
      const point = unit.codePointAt(0) ?? 0;
      let next = at.next.get(point);
      if (!next) at.next.set(point, (next = node()));
      at = next;
    }
    if (at.id < 0) at.id = id;
  }

  #normalise(word: string): readonly number[] {
    let out = " ";
    for (const character of word)
      for (const replaced of this.#norm.get(character) ?? character)
        if (replaced !== " " || !out.endsWith(" ")) out += replaced;
    return Array.from(out.replaceAll(" ", metaspace), (character) => character.codePointAt(0) ?? 0);
  }

  /** Cut with the highest sum of scores, in single precision so that ties break as in training. */
  #bestPath(points: readonly number[]): number[] {
    const path = new Path(points.length);
    for (let start = 0; start < points.length; start += 1) {
      let at = this.#root.next.get(points[start] ?? 0);
      for (let end = start + 1; at; end += 1) {
        if (at.id >= 0) path.offer(start, end, at.id, this.#scores[at.id] ?? 0);
        at = end < points.length ? at.next.get(points[end] ?? 0) : undefined;
      }
      path.offer(start, start + 1, this.#unk, this.#unknownScore);
    }
    return path.ids();
  }
}

/** The best cut of every beginning of a word, found from left to right. */
class Path {
  readonly #best: Float32Array;
  readonly #piece: Int32Array;
  readonly #from: Int32Array;

  constructor(length: number) {
    this.#best = new Float32Array(length + 1).fill(-1e30);
    this.#piece = new Int32Array(length + 1);
    this.#from = new Int32Array(length + 1);
    this.#best[0] = 0;
  }

  offer(start: number, end: number, id: number, score: number): void {
    const value = Math.fround((this.#best[start] ?? 0) + score);
    if (value <= (this.#best[end] ?? 0)) return;
    this.#best[end] = value;
    this.#piece[end] = id;
    this.#from[end] = start;
  }

  ids(): number[] {
    const ids: number[] = [];
    for (let end = this.#best.length - 1; end > 0; end = this.#from[end] ?? 0) ids.push(this.#piece[end] ?? 0);
    return ids.reverse();
  }
}
