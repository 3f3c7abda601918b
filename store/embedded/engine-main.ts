import { AppError } from "#schema/errors.ts";
import { BUSY, runEngine } from "./run-engine.ts";
import type { StartReport } from "./protocol.ts";

// The engine process: its one argument is the data folder. It serves every process that works on that folder and ends with the
// last of them. A Ctrl-C in the terminal is for the client, which then lets go of its connection.
process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);

const report = (message: StartReport): void => {
  if (process.connected) process.send?.(message, () => process.disconnect());
};

try {
  const [dataDir] = process.argv.slice(2);
  if (!dataDir) throw new Error("the data folder is missing");
  await runEngine(dataDir);
  report({ ready: true });
} catch (thrown) {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const known = thrown instanceof AppError ? thrown : undefined;
  const code = message === BUSY ? BUSY : (known?.code ?? "STORE_UNAVAILABLE");
  process.exitCode = 1;
  report({ ready: false, error: { code, status: known?.status ?? 503, message } });
}
