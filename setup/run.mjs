// `node setup/run.mjs FILE.ts ARGS…`: runs one of our programs, installing its packages first where they are missing.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, requireNode, root } from "./install.mjs";

/**
 * Starts a TypeScript program of ours in the project folder.
 * @param {readonly string[]} args file and its arguments
 * @returns {Promise<number>} its exit code
 */
export function runProgram(args) {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const child = spawn(process.execPath, ["--import", loader, ...args], { cwd: root, stdio: "inherit" });
  // The terminal sends Ctrl+C to the child as well; this process only waits for it to end in good order.
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", forward);
  return new Promise((resolve) => child.on("close", (code, signal) => resolve(code ?? (signal ? 130 : 1))));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, ...args] = process.argv.slice(2);
  requireNode();
  await ensureInstalled();
  process.exitCode = await runProgram([join(root, file ?? ""), ...args]);
}
