import { writeFileSync } from "node:fs";

/** Writes rows as TSV sorted by their first column in code units, the order that `SortedTable` searches in. */
export function writeTable(path: string, comment: readonly string[], rows: Iterable<readonly string[]>): void {
  const lines = [...rows].map((row) => row.join("\t"));
  const sorted = [...new Set(lines)].sort((a, b) => compare(a.split("\t", 1)[0] ?? "", b.split("\t", 1)[0] ?? ""));
  writeFileSync(path, [...comment.map((line) => `# ${line}`), ...sorted, ""].join("\n"));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
