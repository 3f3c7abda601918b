/** How many letters must be added, taken away, changed or swapped to make one word of another. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The known name that a mistyped one most likely means; undefined where none is near. Case does not count. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const typed = name.slice(0, 60).toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(typed, candidate.toLowerCase()) }))
    // Of two that are as near, the longer: letters are left out more often than added.
    .sort((a, b) => a.far - b.far || b.candidate.length - a.candidate.length);
  const [best] = ranked;
  return best && best.far <= Math.max(1, Math.ceil(typed.length / 3)) ? best.candidate : undefined;
}
