import { on } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { Piscina } from "piscina";
import { AppError } from "#schema/errors.ts";
import { isZip } from "../export/read/read-export.ts";
import { reasonedError } from "../reasoned-error.ts";
import { fileWork } from "./file-work.ts";
import type { FileResult, FileTask } from "./file-work.ts";
import { errorFrom, wanted } from "./thread-messages.ts";
import type { FromThread } from "./thread-messages.ts";

type Order = Readonly<{ signal: AbortSignal; onFraction: (fraction: number) => void }>;

/** Does the work of files so that the server goes on answering everybody else. */
export type FileThreads = Readonly<{ run(task: FileTask, order: Order): Promise<FileResult> }>;

/**
 * Smaller files, in bytes, are done at once: they take less time than a thread takes to start. Not zip files, which may unpack
 * to a thousand times as much.
 */
const small = 64 * 1024;
/** Threads at once; who comes later waits. */
const threads = 2;
/** Megabytes of objects that the largest file may become. */
const heapMb = 3072;
/** Milliseconds that reading a file may take; the largest ones take a tenth of it. Who waits for a thread waits within them. */
const patienceMs = 300_000;
/** Milliseconds after which a thread that nobody needs ends, and gives its memory back. */
const idleMs = 10_000;

export function createFileThreads(mostMs = patienceMs): FileThreads {
  const pool = new Piscina({
    filename: new URL("./file-worker.ts", import.meta.url).href,
    name: "work",
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // Said here because not every program that starts a server was itself started with it.
    execArgv: ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href],
  });
  return {
    run: (task, order) =>
      task.bytes.length < small && !isZip(task.bytes)
        ? fileWork(task, order.onFraction)
        : inThread(pool, task, { ...order, mostMs }),
  };
}

type Bounded = Order & Readonly<{ mostMs: number }>;

async function inThread(pool: Piscina, task: FileTask, { signal, mostMs, onFraction }: Bounded): Promise<FileResult> {
  const { port1, port2 } = new MessageChannel();
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  // Up to the first word of the answer: what follows goes as fast as it is taken.
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    left.abort();
  }, mostMs);
  // Of its own memory only, so that it can be handed over without a copy.
  const bytes = task.bytes.buffer.byteLength === task.bytes.length ? task.bytes : Uint8Array.from(task.bytes);
  const transferList = [bytes.buffer as ArrayBuffer, port2];
  const work = pool.run({ ...task, bytes, port: port2 }, { transferList, signal: stop });
  const next = messagesOf(port1, { work, stop, onFraction });
  async function* chunks(): AsyncGenerator<string | Uint8Array> {
    let ended = false;
    try {
      while (!ended) {
        port1.postMessage(wanted);
        const message = await next();
        if ("chunk" in message) yield message.chunk;
        else ended = true;
      }
    } finally {
      // A thread that has said its last word is free for the next file; one that has not is stopped.
      if (!ended) left.abort();
      port1.close();
    }
  }
  try {
    const first = await next();
    if (!("head" in first)) throw new Error("A thread for files answered out of turn.");
    return { ...first.head, chunks: chunks() };
  } catch (error) {
    port1.close();
    if (signal.aborted) throw new AppError("CANCELLED", 499, "The client went away.", { cause: error });
    throw late ? tooSlow(error) : error;
  } finally {
    clearTimeout(timer);
  }
}

const tooSlow = (cause: unknown): AppError => reasonedError("QUERY_TOO_SLOW", 504, "file-time", { cause });

type Running = Readonly<{ work: Promise<unknown>; stop: AbortSignal; onFraction: Order["onFraction"] }>;
type Message = Exclude<FromThread, { fraction: number } | { error: unknown }>;

/** The next message of a thread each time. Rejects with what the thread rejects with, also when it ends without a word. */
function messagesOf(port: MessagePort, { work, stop, onFraction }: Running): () => Promise<Message> {
  const messages = on(port, "message", { signal: stop, close: ["close"] });
  const ended = work.then(() => undefined, whyEnded);
  return async () => {
    for (;;) {
      const { done, value } = await messages.next();
      if (done) throw (await ended) ?? new Error("A thread for files ended early.");
      const [message] = value as [FromThread];
      if ("error" in message) throw errorFrom(message.error);
      if (!("fraction" in message)) return message;
      onFraction(message.fraction);
    }
  };
}

const whyEnded = (cause: unknown): unknown =>
  (cause as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY"
    ? reasonedError("TOO_LARGE", 413, "file-memory", { cause })
    : cause;
