/** How far on the exports are that are being written, by the id that the client gave; what is over is forgotten. */
export type RunningExports = Readonly<{
  begin(id: string): Readonly<{ tell: (fraction: number) => void; end: () => void }>;
  /** 0 to 1; undefined of one that has not begun or is over. */
  fraction(id: string): number | undefined;
}>;

export function createRunningExports(): RunningExports {
  const running = new Map<string, number>();
  return {
    begin(id) {
      running.set(id, 0);
      return { tell: (fraction) => void running.set(id, fraction), end: () => void running.delete(id) };
    },
    fraction: (id) => running.get(id),
  };
}
