/** One replacement in a query; UTF-16 offsets, end exclusive. */
export type TextEdit = Readonly<{ start: number; end: number; text: string }>;

/** Applies edits that do not overlap, in whatever order they come. */
export function applyEdits(query: string, edits: readonly TextEdit[]): string {
  let result = query;
  for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}
