import { readFileSync } from "node:fs";
import { BoundedCache } from "./bounded-cache.ts";

const nothing: readonly (readonly string[])[] = [];

/**
 * A TSV whose lines are sorted by their first column in code units, searched where it lies: nothing is parsed up front, so
 * that a table of megabytes is ready in milliseconds. Lines that start with `#` are comments.
 */
export class SortedTable {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #found = new BoundedCache<readonly (readonly string[])[]>();

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** Reads the table at `path`; throws when there is no such file. */
  static read(path: string): SortedTable {
    return new SortedTable(readFileSync(path, "utf8"));
  }

  get size(): number {
    return this.#starts.length;
  }

  /** The other columns of every row with this key; an empty list when there is none. */
  get(key: string): readonly (readonly string[])[] {
    return this.#found.get(key, () => this.#find(key));
  }

  has(key: string): boolean {
    return this.get(key).length > 0;
  }

  /** Every row with its key first, in the order of the file. */
  *rows(): Generator<readonly string[]> {
    for (let at = 0; at < this.#starts.length; at += 1) yield this.#line(at).split("\t");
  }

  #find(key: string): readonly (readonly string[])[] {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#key(middle) < key) low = middle + 1;
      else high = middle;
    }
    if (low >= this.#starts.length || this.#key(low) !== key) return nothing;
    const rows: (readonly string[])[] = [];
    for (; low < this.#starts.length && this.#key(low) === key; low += 1)
      rows.push(this.#line(low).split("\t").slice(1));
    return rows;
  }

  #line(at: number): string {
    const start = this.#starts[at] ?? 0;
    const end = this.#text.indexOf("\n", start);
    return this.#text.slice(start, end < 0 ? undefined : end);
  }

  #key(at: number): string {
    const line = this.#line(at);
    const tab = line.indexOf("\t");
    return tab < 0 ? line : line.slice(0, tab);
  }
}

function lineStarts(text: string): Uint32Array {
  const starts: number[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== "#" && text[at] !== "\n") starts.push(at);
    const next = text.indexOf("\n", at);
    if (next < 0) break;
    at = next + 1;
  }
  return Uint32Array.from(starts);
}
