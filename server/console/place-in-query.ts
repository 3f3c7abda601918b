import { AppError } from "#schema/errors.ts";

/**
 * The guard may hand a query to the engine that is written otherwise; what the engine says about a place in that is told with
 * the place in the text that the person wrote, or with none where that cannot be told.
 */
export function withPlaceIn(query: string, written: string, error: unknown): unknown {
  if (!(error instanceof AppError) || query === written) return error;
  const { line, column, ...rest } = error.details ?? {};
  if (typeof line !== "number" || typeof column !== "number") return error;
  const offset = offsetIn(query, written, offsetOf(written, line, column));
  const details = offset === undefined ? rest : { ...rest, ...placeOf(query, offset) };
  return new AppError(error.code, error.status, error.message, { cause: error.cause, details });
}

/** Before the first change places are the same, behind the last one they count from the end; between them words are counted, unless there is one only. */
function offsetIn(query: string, written: string, offset: number): number | undefined {
  const word = /^(?:\w+|\S)/.exec(written.slice(offset))?.[0];
  if (word === undefined || query.startsWith(written.slice(0, offset + word.length))) return offset;
  const rest = written.slice(offset);
  if (query.endsWith(rest)) return query.length - rest.length;
  const [theirs, ours] = [placesOf(written, word), placesOf(query, word)];
  if (theirs.length === ours.length) return ours[theirs.indexOf(offset)];
  return ours.length === 1 ? ours[0] : undefined;
}

const placesOf = (text: string, word: string): readonly number[] =>
  [...text.matchAll(/\w+|\S/g)].flatMap(({ 0: found, index }) => (found === word ? [index] : []));

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

function placeOf(text: string, offset: number): Readonly<{ line: number; column: number }> {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
