import { setMaxListeners } from "node:events";
import { AppError } from "#schema/errors.ts";
import type { Row, RowValue } from "../database.ts";
import type { LinkLost } from "./link.ts";
import type { Link, Question } from "./link.ts";
import type { EngineReply, WireError } from "./protocol.ts";

/** Another writer was first; the transaction may be tried again. */
export class WriteConflict extends Error {}

/** The engine enforces deadlines itself; only when it is too stuck even for that, the client does, so much later. */
const STUCK_MS = 3_000;

export const cancelled = (): AppError => new AppError("CANCELLED", 499, "The request was cancelled.");

const errorOf = ({ code, status, message, details }: WireError): Error =>
  code === "CONFLICT" ? new WriteConflict(message) : new AppError(code, status, message, details ? { details } : {});

/** What a loss of the engine means for one of the requests that it took along. */
function lossOf(lost: LinkLost, link: Link, request: number, stuck: boolean): Error {
  const { note } = lost;
  const guilty =
    stuck || note?.culprits.some((culprit) => culprit.session === link.session && culprit.request === request);
  if (!guilty) return lost;
  return note?.reason === "memory"
    ? new AppError(
        "QUERY_TOO_BIG",
        422,
        "The query needs too much memory. Ask for less: fewer hops or a narrower pattern.",
      )
    : new AppError("QUERY_TOO_SLOW", 504, "The query took too long and was stopped. Narrow it and try again.");
}

export type Timed = Readonly<{ deadlineMs: number; signal?: AbortSignal | undefined }>;

/**
 * Asks one question. `onReply` sees every answer and settles the promise by its two callbacks. The engine is told when the
 * signal fires; the promise rejects at once.
 */
export function exchange<T>(
  link: Link,
  question: Question,
  { deadlineMs, signal }: Timed,
  onReply: (reply: EngineReply, done: (value: T) => void, id: number) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled());
    let stuck = false;
    const timer = setTimeout(() => {
      stuck = true;
      kill(link.pid);
    }, deadlineMs + STUCK_MS);
    const settle = (settled: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      settled();
    };
    const id = link.ask(question, {
      onReply(reply) {
        clearTimeout(timer);
        if (reply.kind === "error") settle(() => reject(errorOf(reply.error)));
        else onReply(reply, (value) => settle(() => resolve(value)), id);
        if (reply.kind === "error" || reply.kind === "end" || reply.kind === "value") link.forget(id);
      },
      onLost: (lost) => settle(() => reject(lossOf(lost, link, id, stuck))),
    });
    const abort = (): void => {
      link.tell({ op: "cancel", id });
      link.forget(id);
      settle(() => reject(cancelled()));
    };
    if (!signal) return;
    // All questions of one request listen to its signal, and a search for paths asks many at once.
    setMaxListeners(0, signal);
    signal.addEventListener("abort", abort);
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone already; the connection will say so.
  }
}

/** One value. */
export function askValue(link: Link, question: Question, timed: Timed): Promise<RowValue> {
  return exchange<RowValue>(link, question, timed, (reply, done) => {
    if (reply.kind === "value") done(reply.value);
  });
}

/** All rows of one of the app's own queries. */
export function askRows(link: Link, question: Question, timed: Timed): Promise<readonly Row[]> {
  let columns: readonly string[] = [];
  const rows: Row[] = [];
  return exchange<readonly Row[]>(link, question, timed, (reply, done) => {
    if (reply.kind === "columns") columns = reply.columns;
    if (reply.kind === "end") done(rows);
    if (reply.kind !== "rows") return;
    for (const cells of reply.rows) {
      rows.push(Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? null) as RowValue])));
    }
  });
}
