// Other people's readers of our exports (NetworkX, igraph, openpyxl, followthemoney, lxml, rdflib), for tests alone.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./install.mjs";

const requirements = join(root, "setup", "readers-requirements.txt");
const folder = join(root, ".cache", "readers");
const stamp = join(folder, ".beleg-requirements");
const windows = process.platform === "win32";

/** Where the Python with the readers lies inside a virtual environment. */
const pythonIn = (/** @type {string} */ place) =>
  windows ? join(place, "Scripts", "python.exe") : join(place, "bin", "python");

/** What must be equal for the installed readers to be the wanted ones. */
const wanted = () => createHash("sha256").update(readFileSync(requirements)).digest("hex");

/** Path of the Python that has the readers, or undefined where they are not installed. */
export function findReaders() {
  const there = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted() && existsSync(pythonIn(folder));
  return there ? pythonIn(folder) : undefined;
}

/**
 * Installs the pinned readers into `.cache/readers` unless they are there.
 * @returns {Promise<string | undefined>} path of their Python; undefined where there is none or they cannot be had
 */
export async function ensureReaders() {
  const there = findReaders();
  if (there) return there;
  const python = await systemPython();
  if (!python) return undefined;
  console.error("Installing the Python readers for the export tests (once, about a minute) …");
  mkdirSync(join(root, ".cache"), { recursive: true });
  const fresh = `${folder}.${process.pid}`;
  const failed = await install(python, fresh);
  if (failed !== undefined) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(`The Python readers could not be installed: ${failed}`);
    return findReaders();
  }
  return moveIn(fresh);
}

/** @returns {Promise<string | undefined>} a Python new enough for the pinned readers */
async function systemPython() {
  for (const command of windows ? ["py", "python"] : ["python3", "python"]) {
    const { code } = await run(command, ["-c", "import sys, venv; sys.exit(sys.version_info < (3, 11))"], {
      quiet: true,
    });
    if (code === 0) return command;
  }
  return undefined;
}

/**
 * @param {string} python
 * @param {string} place
 * @returns {Promise<string | undefined>} the last line of what went wrong
 */
async function install(python, place) {
  const steps = /** @type {const} */ ([
    [python, ["-m", "venv", place]],
    [pythonIn(place), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]],
  ]);
  for (const [command, args] of steps) {
    const { code, output } = await run(command, args, { quiet: true });
    if (code !== 0) return output.trim().split("\n").at(-1) ?? "no reason given";
  }
  return undefined;
}

/** A virtual environment runs from another place too as long as its Python is called by its path; two may race for it. */
function moveIn(/** @type {string} */ fresh) {
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
    writeFileSync(stamp, wanted());
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return findReaders();
}
