import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Kept, KeptKind, Shelf } from "../keeping/shelf.ts";

const ending = ".json";

/**
 * A shelf of one file for each thing kept, the head in its first line and the body in its second. The engine's own file
 * holds the graph alone, so that whoever asks it in Cypher meets nothing else.
 */
export function fileShelf(dataDir: string): Shelf {
  const folderOf = (kind: KeptKind): string => join(dataDir, `${kind}s`);
  // A colon is no letter of a file name on every system.
  const fileOf = (kind: KeptKind, id: string): string => join(folderOf(kind), `${id.replaceAll(":", ".")}${ending}`);

  return {
    async list(kind, { signal }) {
      const names = (await ifThere(readdir(folderOf(kind)))) ?? [];
      const found: Omit<Kept, "body">[] = [];
      for (const name of names.filter((one) => one.endsWith(ending)).sort()) {
        signal?.throwIfAborted();
        const head = await ifThere(firstLine(join(folderOf(kind), name)));
        if (head !== undefined) found.push({ id: name.slice(0, -ending.length).replaceAll(".", ":"), head });
      }
      return found;
    },
    async get(kind, id) {
      const text = await ifThere(readFile(fileOf(kind, id), "utf8"));
      const [head, body] = text?.split("\n") ?? [];
      return head === undefined || body === undefined ? undefined : { id, head, body };
    },
    async put(kind, { id, head, body }) {
      await mkdir(folderOf(kind), { recursive: true, mode: 0o700 });
      const unfinished = join(folderOf(kind), `${randomUUID()}.part`);
      try {
        await write(unfinished, `${head}\n${body}\n`);
        await rename(unfinished, fileOf(kind, id));
      } finally {
        await rm(unfinished, { force: true });
      }
    },
    remove: (kind, id) => rm(fileOf(kind, id), { force: true }),
  };
}

/** On the disk before it gets its name: after a power cut there is the old file or the new one. */
async function write(path: string, text: string): Promise<void> {
  await using(await open(path, "wx", 0o600), async (file) => {
    await file.writeFile(text, "utf8");
    await file.sync();
  });
}

/** Without the rest, which of a frozen view can be megabytes. */
const firstLine = async (path: string): Promise<string> =>
  using(await open(path, "r"), async (file) => {
    for await (const line of file.readLines({ autoClose: false })) return line;
    return "{}";
  });

async function using<T>(file: FileHandle, work: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** Undefined where the file or folder is not there (any more). */
async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
