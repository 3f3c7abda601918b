import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AppError } from "#schema/errors.ts";
import type { ErrorCode } from "#schema/errors.ts";
import { places } from "./places.ts";
import { StartReport } from "./protocol.ts";

const START_MS = 60_000;
/** The log of the engine starts anew beyond this, in bytes. */
const MAX_LOG = 1024 * 1024;

/**
 * Starts the engine process for a folder and waits until it serves; resolves false when another one already does. It is in a
 * process group of its own, so a Ctrl-C ends the clients and not the engine under them, and it ends by itself with the last client.
 */
export async function startEngine(dataDir: string): Promise<boolean> {
  const log = openLog(places(dataDir).log);
  const child = spawn(process.execPath, [...loader(), enginePath(), dataDir], {
    cwd: dataDir,
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
    windowsHide: true,
  });
  closeSync(log);
  const report = await reportOf(child);
  if (child.connected) child.disconnect();
  child.unref();
  if (report.ready) return true;
  if (report.error.code === "BUSY") return false;
  throw new AppError(report.error.code as ErrorCode, report.error.status, report.error.message);
}

/** `.ts` while it runs from source, `.js` once it is compiled. */
const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
const enginePath = (): string => fileURLToPath(new URL(`./engine-main${extension}`, import.meta.url));

const loader = (): string[] =>
  extension === ".ts" ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] : [];

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > MAX_LOG ? "w" : "a", 0o600);
}

function reportOf(child: ChildProcess): Promise<StartReport> {
  return new Promise((resolve) => {
    const failed = (message: string): void =>
      resolve({ ready: false, error: { code: "STORE_UNAVAILABLE", status: 503, message } });
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      failed("The embedded engine did not start within a minute. Look into engine.log in the data folder.");
    }, START_MS);
    child.once("message", (message) => resolve(StartReport.parse(message)));
    child.once("error", (error) => failed(`The embedded engine cannot be started: ${error.message}.`));
    child.once("exit", () =>
      failed("The embedded engine ended while starting. Look into engine.log in the data folder."),
    );
    child.once("message", () => clearTimeout(timer));
    child.once("exit", () => clearTimeout(timer));
  });
}
