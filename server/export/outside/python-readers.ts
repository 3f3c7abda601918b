import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureReaders } from "#setup/readers.mjs";

const script = join(import.meta.dirname, "read_export.py");
const run = promisify(execFile);

/** Reads a file with the function of that name in read_export.py. */
export type PythonReader = (reader: string, bytes: Uint8Array, ...more: string[]) => Promise<unknown>;

/** Undefined where Python or its packages cannot be had; says so once. */
export async function pythonReaders(): Promise<PythonReader | undefined> {
  const python = await ensureReaders();
  if (!python) {
    process.stderr.write("SKIPPED: no Python\n");
    return undefined;
  }
  return async (reader, bytes, ...more) => {
    const folder = await mkdtemp(join(tmpdir(), "beleg-outside-"));
    try {
      const file = join(folder, "export");
      await writeFile(file, bytes);
      const { stdout } = await run(python, [script, reader, file, ...more], { maxBuffer: 64 * 1024 * 1024 });
      return JSON.parse(stdout) as unknown;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
