/**
 * How big a value of a query can get, guessed upwards for what the query makes itself and with round figures for what comes
 * out of the graph. Only enough is guessed to tell what people write from what would never end.
 */
export type Size = Readonly<{
  /** Elements of a list or letters of a text. */
  length: number;
  /** Weight of the heaviest element. */
  item: number;
  /** Values in it, all levels counted; 32 letters of a text weigh as much as one value. */
  weight: number;
  /** How many times a value of the graph may be repeated in it by joining it with itself. */
  copies: number;
  /** Upper bound of its absolute value where it is a number that is known. */
  number?: number | undefined;
}>;

/** Letters that weigh as much as one value. */
const lettersPerValue = 32;

/** Whatever comes out of the graph: a property, a node. */
export const unknownSize: Size = { length: 1000, item: 1, weight: 1, copies: 1 };

export const listSize = (length: number, item = 1, weight = length * item): Size => ({
  length,
  item,
  weight,
  copies: 1,
});

export const textSize = (letters: number): Size => ({
  length: letters,
  item: 1,
  weight: Math.ceil(letters / lettersPerValue),
  copies: 1,
});

export const numberSize = (number: number): Size => ({
  length: 1,
  item: 1,
  weight: 1,
  copies: 1,
  number: Math.abs(number),
});

/** One value of several, whichever it is. */
export function eitherSize(sizes: readonly Size[]): Size {
  const most = (of: (size: Size) => number): number => Math.max(1, ...sizes.map(of));
  const numbers = sizes.map(({ number }) => number);
  return {
    length: most(({ length }) => length),
    item: most(({ item }) => item),
    weight: most(({ weight }) => weight),
    copies: most(({ copies }) => copies),
    number:
      numbers.every((n) => n !== undefined) && numbers.length > 0 ? Math.max(...(numbers as number[])) : undefined,
  };
}

/** Values joined with + or ||, or kept side by side in a map. */
export function joinedSize(sizes: readonly Size[]): Size {
  const sum = (of: (size: Size) => number): number => sizes.reduce((total, size) => total + of(size), 0);
  const either = eitherSize(sizes);
  return {
    item: either.item,
    length: sum(({ length }) => length),
    weight: sum(({ weight }) => weight),
    copies: sum(({ copies }) => copies),
    number: either.number === undefined ? undefined : sum(({ number }) => number ?? 0),
  };
}

export function elementSize({ item, copies }: Size): Size {
  return { length: Math.max(unknownSize.length, item * lettersPerValue), item, weight: item, copies };
}

/**
 * What collect() makes of a value in each row. The list itself is bounded by the memory that a query may take; what is done with
 * it in one row is not.
 * @param rows how many rows the query itself may make, beside those of the graph
 */
export const collectedSize = ({ weight }: Size, rows = 1): Size =>
  listSize(Math.max(10_000, rows), weight, Math.max(1000, 100 * weight, rows));

/** A list of the same length with other elements. */
export function mappedSize(list: Size, element: Size): Size {
  const weight = (list.weight / Math.max(1, list.item)) * element.weight;
  return { length: list.length, item: element.weight, weight, copies: Math.max(list.copies, element.copies) };
}

/** The size of a parameter, which is known. */
export function sizeOfValue(value: unknown): Size {
  if (typeof value === "number") return numberSize(value);
  if (typeof value === "string") return textSize(value.length);
  if (value === null || typeof value !== "object") return numberSize(1);
  const parts = Object.values(value).map(sizeOfValue);
  const { weight } = joinedSize(parts);
  return { ...listSize(parts.length, eitherSize(parts).weight), weight: weight + 1 };
}
