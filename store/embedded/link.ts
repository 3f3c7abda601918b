import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#schema/errors.ts";
import { connectSocket } from "./address.ts";
import { readFrames, writeFrame } from "./frames.ts";
import { places } from "./places.ts";
import { DeathNote, PROTOCOL } from "./protocol.ts";
import type { EngineReply, EngineRequest } from "./protocol.ts";
import { startEngine } from "./start-engine.ts";

/** The engine process is gone; `note` says why when it ended itself. */
export class LinkLost extends Error {
  readonly note: DeathNote | undefined;

  constructor(note: DeathNote | undefined) {
    super("The engine process is gone.");
    this.note = note;
  }
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
export type Question = WithoutId<EngineRequest>;
export type Listener = Readonly<{ onReply: (reply: EngineReply) => void; onLost: (lost: LinkLost) => void }>;

/** One connection to the engine process. */
export type Link = Readonly<{
  pid: number;
  session: string;
  version: string;
  /** Sends a question and hears its answers until `forget`; gives its id. */
  ask(question: Question, listener: Listener): number;
  tell(request: EngineRequest): void;
  forget(id: number): void;
  onClose(listener: () => void): void;
  /** Lets go of the engine; resolves when the connection is closed, the last client's when the file is free. */
  close(): Promise<void>;
}>;

const CONNECT_MS = 60_000;

/** Connects to the engine of this folder, starting it when there is none. */
export async function openLink(dataDir: string): Promise<Link> {
  const until = Date.now() + CONNECT_MS;
  for (;;) {
    const link = await tryLink(dataDir);
    if (link) return link;
    if (Date.now() > until)
      throw new AppError("STORE_UNAVAILABLE", 503, "The embedded engine does not answer. Try again.");
    if (!(await startEngine(dataDir))) await sleep(50);
  }
}

async function tryLink(dataDir: string): Promise<Link | undefined> {
  const socket = await connectSocket(dataDir);
  if (!socket) return undefined;
  const session = randomUUID();
  const listeners = new Map<number, Listener>();
  let count = 0;
  let pid = 0;
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("error", () => socket.destroy());
  readFrames(socket, (frame) => {
    const reply = frame as EngineReply;
    listeners.get(reply.id)?.onReply(reply);
  });
  void closed.then(() => {
    const lost = new LinkLost(readNote(dataDir, pid));
    const waiting = [...listeners.values()];
    listeners.clear();
    for (const { onLost } of waiting) onLost(lost);
  });
  const ask = (question: Question, listener: Listener): number => {
    count += 1;
    const id = count;
    if (socket.destroyed) queueMicrotask(() => listener.onLost(new LinkLost(readNote(dataDir, pid))));
    else listeners.set(id, listener);
    writeFrame(socket, { ...question, id });
    return id;
  };
  const greeting = await new Promise<EngineReply | undefined>((resolve) => {
    ask({ op: "hello", protocol: PROTOCOL, session }, { onReply: resolve, onLost: () => resolve(undefined) });
  });
  if (greeting?.kind !== "value") return undefined;
  const about = greeting.value as { pid: number; protocol: number; version: string };
  if (about.protocol !== PROTOCOL) {
    socket.destroy();
    throw new AppError(
      "STORE_LOCKED",
      503,
      "Another version of Beleg works on this data folder. End it and try again.",
    );
  }
  pid = about.pid;
  return {
    pid,
    session,
    version: about.version,
    ask,
    tell: (request) => void writeFrame(socket, request),
    forget: (id) => void listeners.delete(id),
    onClose: (listener) => void closed.then(listener),
    async close() {
      ask({ op: "bye" }, { onReply: () => undefined, onLost: () => undefined });
      const late = setTimeout(() => socket.destroy(), 15_000);
      await closed.finally(() => clearTimeout(late));
    },
  };
}

function readNote(dataDir: string, pid: number): DeathNote | undefined {
  try {
    const note = DeathNote.parse(JSON.parse(readFileSync(places(dataDir).deathNote, "utf8")));
    return note.pid === pid ? note : undefined;
  } catch {
    return undefined;
  }
}
