import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { readable } from "./read-article.ts";

/** `path` to open, `file` as people know it: relative to the folder they named. */
export type FoundFile = Readonly<{ path: string; file: string }>;

/**
 * Every file that was named, and every readable file below every folder that was named, each once, ordered by path.
 * Hidden folders and links that lead out of the folder are passed over. Throws one line for a path that is not there.
 */
export async function findFiles(paths: readonly string[], from: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const named of paths) {
    const path = resolve(from, named);
    const kind = await stat(path).catch(() => undefined);
    if (!kind) throw new Error(`There is no file or folder ${named}`);
    const files = kind.isDirectory() ? await below(path, await realpath(path)) : [{ path, file: basename(path) }];
    for (const file of files) found.set(file.path, file);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function below(folder: string, root: string): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path);
    if (!readable.includes(extname(entry.name).toLowerCase())) continue;
    if (file.split(sep).some((part) => part.startsWith("."))) continue;
    if (await isFileUnder(path, root)) files.push({ path, file });
  }
  return files;
}

async function isFileUnder(path: string, root: string): Promise<boolean> {
  const real = await realpath(path).catch(() => undefined);
  if (!real?.startsWith(root + sep)) return false;
  return (await stat(real)).isFile();
}
