import { readFileSync } from "node:fs";
import { firstReached } from "../first-reached.ts";
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
    let at = firstReached(this.#starts.length, (index) => this.#key(index) >= key);
    if (at >= this.#starts.length || this.#key(at) !== key) return nothing;
    const rows: (readonly string[])[] = [];
    for (; at < this.#starts.length && this.#key(at) === key; at += 1) rows.push(this.#line(at).split("\t").slice(1));
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
