import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A list that is written now and read later, on disk, so that a million statements do not stand in memory. */
export type Spool = Readonly<{
  write(text: string): Promise<void>;
  /** Everything written so far, from the start, as UTF-8. */
  read(): AsyncIterable<Uint8Array>;
  /** Frees the disk; must be called in a `finally`. */
  close(): Promise<void>;
}>;

const bufferedCharacters = 64 * 1024;

export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), "beleg-export-"));
  const file = await open(join(folder, "spool"), "wx+", 0o600);
  const remove = () => rm(folder, { recursive: true, force: true });
  // On POSIX the name can go at once and a killed process leaves nothing; elsewhere `close` removes it.
  await remove().catch(() => undefined);
  let waiting: string[] = [];
  let characters = 0;

  async function flush(): Promise<void> {
    if (characters === 0) return;
    const chunk = waiting.join("");
    waiting = [];
    characters = 0;
    await file.writeFile(chunk, "utf8");
  }

  return {
    async write(text) {
      waiting.push(text);
      characters += text.length;
      if (characters >= bufferedCharacters) await flush();
    },
    async *read() {
      await flush();
      yield* file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Uint8Array>;
    },
    async close() {
      await file.close();
      await remove();
    },
  };
}
