/**
 * Neo4j's language support calls methods of iterators and sets that browsers have since 2025 (Safari 18.4) and Node.js since 22;
 * without them nothing would be proposed. Gives those that are missing to this worker alone.
 */
export function addIteratorMethods(): void {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  add(iterators, "toArray", function (this: Iterable<unknown>) {
    return [...this];
  });
  add(iterators, "forEach", function (this: Iterable<unknown>, each: (one: unknown, at: number) => void) {
    [...this].forEach(each);
  });
  add(Set.prototype, "union", function (this: Set<unknown>, other: Iterable<unknown>) {
    return new Set([...this, ...other]);
  });
  add(Set.prototype, "intersection", function (this: Set<unknown>, other: ReadonlySet<unknown>) {
    return new Set([...this].filter((one) => other.has(one)));
  });
}

function add(to: object, name: string, method: (...given: never[]) => unknown): void {
  if (!(name in to)) Object.defineProperty(to, name, { value: method, writable: true, configurable: true });
}
