/** Entries held at once, at most; past it the cache starts again, so that memory stays flat over many articles. */
const limit = 20_000;

/** Remembers what a key gave. */
export class BoundedCache<T> {
  #entries = new Map<string, T>();

  get(key: string, make: () => T): T {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#entries.size >= limit) this.#entries = new Map();
    this.#entries.set(key, made);
    return made;
  }
}
