type Terminal = Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

/** A line that shows how far a run has come; nothing at all where it would not be seen by a person. */
export type Progress = Readonly<{ step(done: number, label: string): void; end(): void }>;

const width = 24;
const betweenDrawsMs = 80;

/**
 * A progress bar for `total` steps on standard error.
 * @param now milliseconds, from a clock that only runs forward
 */
export function progressBar(terminal: Terminal, total: number, now: () => number): Progress {
  if (!terminal.isTTY || total === 0) return { step: () => undefined, end: () => undefined };
  const started = now();
  let drawn = -Infinity;
  return {
    step(done, label) {
      if (now() - drawn < betweenDrawsMs && done < total) return;
      drawn = now();
      terminal.write(`\r\u001b[2K${line(done, total, now() - started, label).slice(0, (terminal.columns || 80) - 1)}`);
    },
    end: () => void terminal.write("\r\u001b[2K"),
  };
}

function line(done: number, total: number, elapsedMs: number, label: string): string {
  const filled = Math.round((width * done) / total);
  const left = done === 0 ? "" : ` · ${duration((elapsedMs / done) * (total - done))} left`;
  return `${"█".repeat(filled)}${"░".repeat(width - filled)} ${done}/${total}${left} · ${label}`;
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
