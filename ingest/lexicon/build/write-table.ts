import { writeFileSync } from "node:fs";

/** Writes rows as TSV sorted by their first column in code units, the order that `SortedTable` searches in. */
export function writeTable(path: string, comment: readonly string[], rows: Iterable<readonly string[]>): void {
  const lines = [...rows].map((row) => row.join("\t"));
  const sorted = [...new Set(lines)].sort((a, b) => compare(a.split("\t", 1)[0] ?? "", b.split("\t", 1)[0] ?? ""));
  writeFileSync(path, [...comment.map((line) => `# ${line}`), ...sorted, ""].join("\n"));
}

/**
 * Writes `NAME.tsv` whose last column is a short number for the codes that many rows share, and `NAME-classes.tsv` that says
 * which codes each number stands for: half the size of writing them out.
 */
export function writeClassedTable(
  path: string,
  comment: readonly string[],
  rows: readonly (readonly [string, string, string])[],
): void {
  const counts = new Map<string, number>();
  for (const [, , codes] of rows) counts.set(codes, (counts.get(codes) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  const numbers = new Map(ordered.map(([codes], at) => [codes, at.toString(36)]));
  writeTable(`${path}.tsv`, comment, rows.map(([key, lemma, codes]) => [key, lemma, numbers.get(codes) ?? ""]));
  writeTable(`${path}-classes.tsv`, comment, [...numbers].map(([codes, number]) => [number, codes]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
