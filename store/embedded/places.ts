import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Longest path of a unix socket that every system takes, in bytes (macOS allows 103). */
const MAX_SOCKET_PATH = 100;

/** Files of the embedded engine inside the data folder. */
export const places = (dataDir: string) => ({
  graph: join(dataDir, "graph.grafeo"),
  address: join(dataDir, "engine.json"),
  deathNote: join(dataDir, "engine-death.json"),
  log: join(dataDir, "engine.log"),
  /** The revision that a checkpoint has made safe; an image older than that is not the latest. */
  checkpoint: join(dataDir, "checkpoint.json"),
});

/** A new address to listen on: a pipe on Windows, else a socket in a folder of its own that only this user can enter. */
export function newSocketPath(): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\beleg-${process.pid}-${Date.now().toString(36)}`;
  const base = Buffer.byteLength(tmpdir()) + 30 > MAX_SOCKET_PATH ? "/tmp" : tmpdir();
  return join(mkdtempSync(join(base, "beleg-")), "engine.sock");
}

/** Removes the socket and its folder, also those of an engine that was killed. */
export function removeSocket(socket: string): void {
  if (process.platform === "win32") return;
  const folder = dirname(socket);
  if (/[/\\]beleg-[^/\\]+$/.test(folder)) rmSync(folder, { recursive: true, force: true });
}
