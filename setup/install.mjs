// Runs before anything is installed: Node.js alone, no packages.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldest = /** @type {const} */ ([20, 19]);

/** Ends the program with one clear line when this Node.js is too old to run Beleg. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Beleg needs Node.js ${oldest.join(".")} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Runs a program with its output on this one's standard error, so that standard output stays free for results.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} output only when quiet
 */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", process.stderr, process.stderr],
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

/** Whether node_modules holds what the lockfile names, whoever installed it; optional packages depend on the machine. */
function isInstalled() {
  const wanted = lockedPackages(join(root, "package-lock.json")) ?? {};
  const there = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  if (!there) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || there[path]?.version === version,
  );
}

/** Installs the packages of the lockfile unless exactly these are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing packages (once, about a minute) …");
  const { code, output } = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { quiet: true });
  if (code === 0) return;
  console.error(`${output.trim()}\nThe packages could not be installed: see the lines above, then try again.`);
  process.exit(1);
}
