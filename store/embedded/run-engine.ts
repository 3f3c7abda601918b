import { renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { totalmem } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { GrafeoDB } from "./grafeo.ts";
import { AppError } from "#schema/errors.ts";
import { connectSocket, readAddress } from "./address.ts";
import { checkpointGraph, isLocked, openGraph } from "./open-graph.ts";
import { newSocketPath, places, removeSocket } from "./places.ts";
import { PROTOCOL } from "./protocol.ts";
import { watchRequests } from "./running-requests.ts";
import type { Die } from "./running-requests.ts";
import { serveSession } from "./session.ts";
import { writeTurns } from "./write-turns.ts";

/** Message of the error for an engine that is not needed, since another one serves the folder. */
export const BUSY = "BUSY";

/** How long a new engine waits for the file of one that is just ending. */
const LOCK_WAIT_MS = 10_000;
/** The last client may be back at once (one command after another); an engine without clients ends after that. */
const GRACE_MS = 1_000;
/** A new engine that nobody connects to ends after that. */
const FIRST_CLIENT_MS = 20_000;
/** Quiet time after a commit before everything is made safe against power loss. */
const CHECKPOINT_MS = 2_000;
/** What queries may use beside the graph itself. */
const QUERY_BYTES = 1.5 * 1024 ** 3;

/** Opens the graph file, listens, and serves until the last client is gone. Rejects when it cannot. */
export async function runEngine(dataDir: string): Promise<void> {
  const db = await openWhenFree(dataDir);
  const memoryLimit = Math.min(process.memoryUsage.rss() + QUERY_BYTES, totalmem() * 0.8);
  const running = watchRequests(dieFor(dataDir), memoryLimit);
  const clients = new Set<Socket>();
  const checkpoint = checkpointer(db, dataDir);
  const previous = readAddress(dataDir);
  if (previous) removeSocket(previous.socket);
  const socketPath = newSocketPath();

  const finish = (): void => {
    clearTimeout(ending);
    server.close();
    rmSync(places(dataDir).address, { force: true });
    removeSocket(socketPath);
    // Closing would wait for queries that nobody waits for; all that is committed survives a kill.
    if (running.count() > 0) process.kill(process.pid, "SIGKILL");
    void checkpoint.now().finally(() => {
      db.close();
      process.exit(0);
    });
  };
  let ending = setTimeout(finish, FIRST_CLIENT_MS);
  const leave = (socket: Socket): void => {
    clients.delete(socket);
    if (clients.size === 0) finish();
    else socket.end();
  };
  const engine = { db, running, writeTurn: writeTurns(), committed: checkpoint.soon, leave };

  const server = createServer((socket) => {
    clearTimeout(ending);
    clients.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      if (!clients.delete(socket) || clients.size > 0) return;
      ending = setTimeout(finish, GRACE_MS);
    });
    serveSession(socket, engine);
  });
  process.on("SIGTERM", finish);
  await listen(server, socketPath);
  publish(dataDir, socketPath);
}

async function openWhenFree(dataDir: string): Promise<GrafeoDB> {
  const until = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      return await openGraph(dataDir);
    } catch (thrown) {
      if (!isLocked(thrown)) throw thrown;
      const other = await connectSocket(dataDir);
      other?.destroy();
      if (other) throw new Error(BUSY, { cause: thrown });
      if (Date.now() > until) throw lockedByStranger(dataDir, thrown);
      await sleep(100);
    }
  }
}

const lockedByStranger = (dataDir: string, cause: unknown): AppError =>
  new AppError(
    "STORE_LOCKED",
    503,
    `The graph file ${places(dataDir).graph} is in use by another program. End it, or name another folder with DATA_DIR.`,
    { cause },
  );

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
}

function publish(dataDir: string, socket: string): void {
  const { address } = places(dataDir);
  writeFileSync(`${address}.new`, JSON.stringify({ pid: process.pid, socket, protocol: PROTOCOL }), { mode: 0o600 });
  renameSync(`${address}.new`, address);
}

const dieFor =
  (dataDir: string): Die =>
  (reason, culprits) => {
    writeFileSync(places(dataDir).deathNote, JSON.stringify({ pid: process.pid, reason, culprits }));
    process.kill(process.pid, "SIGKILL");
  };

type Checkpointer = Readonly<{ soon: () => void; now: () => Promise<void> }>;

function checkpointer(db: GrafeoDB, dataDir: string): Checkpointer {
  let pending: NodeJS.Timeout | undefined;
  const now = async (): Promise<void> => {
    clearTimeout(pending);
    await checkpointGraph(db, dataDir).catch((error: unknown) =>
      process.stderr.write(`checkpoint: ${String(error)}\n`),
    );
  };
  return {
    now,
    soon() {
      clearTimeout(pending);
      pending = setTimeout(() => void now(), CHECKPOINT_MS);
    },
  };
}
