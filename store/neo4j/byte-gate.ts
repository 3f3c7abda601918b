import type { Socket } from "node:net";
import type { Transaction } from "neo4j-driver";
import { AppError } from "#schema/errors.ts";
import { LARGEST_ROW, answerTooLarge } from "../largest-row.ts";

/** Bytes that may come ahead of what has been read. */
const AHEAD = 4 * 1024 * 1024;

/** Keeps the bytes of an answer in bounds: the driver takes in all the rows that it has asked for, however large each of them is. */
export type ByteGate = Readonly<{
  /** Bytes that have come so far. */
  received: () => number;
  /** The same promise of a row; rejects with QUERY_TOO_BIG when the row is too large, and the connection is cut off. */
  waitFor: <T>(row: Promise<T>) => Promise<T>;
  /** Nothing more is read: what is on its way may come, unless it is too much. */
  leave: () => void;
  end: () => void;
}>;

export function byteGate(tx: Transaction): ByteGate {
  let socket: Socket | undefined;
  let received = 0;
  let read = 0;
  let isAwaited = false;
  let isLeft = false;
  let isOver = false;
  let refuse = (): void => undefined;
  const cut = new Promise<never>(
    (_, reject) => (refuse = () => reject(new AppError("QUERY_TOO_BIG", 422, answerTooLarge))),
  );
  cut.catch(() => undefined);

  function onData({ length }: Buffer): void {
    received += length;
    if (!isAwaited && !isLeft) {
      if (received - read > AHEAD) socket?.pause();
      return;
    }
    if (received - read <= LARGEST_ROW) return;
    refuse();
    socket?.destroy(new Error("A row of a person's query is too large."));
  }
  function takeIn(): void {
    read = received;
    socket?.resume();
  }
  function leave(): void {
    isLeft = true;
    takeIn();
  }
  function end(): void {
    isOver = true;
    socket?.off("data", onData);
    socket?.resume();
  }
  async function waitFor<T>(row: Promise<T>): Promise<T> {
    // A row that is there already comes before this; else nothing is left to be read, and whatever comes belongs to the next row.
    const waiting = setImmediate(() => {
      isAwaited = true;
      takeIn();
    });
    try {
      return await Promise.race([row, cut]);
    } finally {
      clearImmediate(waiting);
      if (isAwaited) read = received;
      isAwaited = false;
    }
  }

  void socketOf(tx).then((found) => {
    if (!isOver) socket = found?.on("data", onData);
  });
  return { received: () => received, waitFor, leave, end };
}

type Connection = Readonly<{ _delegate?: Connection; _ch?: Readonly<{ _conn?: Socket }> }>;
type Inside = Readonly<{ _connectionHolder: Readonly<{ getConnection: () => Promise<Connection | null> }> }>;

/** What the transaction talks through. The driver's way in is private: its version is pinned, and a test asks for rows that are too large. */
async function socketOf(tx: Transaction): Promise<Socket | undefined> {
  const holder = (tx as unknown as Inside)._connectionHolder;
  let connection = await holder.getConnection().catch(() => null);
  while (connection?._delegate) connection = connection._delegate;
  return connection?._ch?._conn;
}
