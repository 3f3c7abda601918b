import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#schema/errors.ts";
import type { Database, Decision, Run } from "../database.ts";
import { askConsole } from "./console-answer.ts";
import { LinkLost, openLink } from "./link.ts";
import type { Link } from "./link.ts";
import { planSteps } from "./plan-steps.ts";
import { WriteConflict, askRows, askValue } from "./requests.ts";

/** Milliseconds for the app's own questions; its queries take a fraction of that on a large graph. */
const READ_MS = 30_000;
const WRITE_MS = 120_000;
const PING_MS = 1_000;
/** A turn to write comes when all earlier writers are done. */
const TURN_MS = 600_000;
/** How often a question is asked again after others brought the engine down, and after it went down without a reason. */
const INNOCENT_RETRIES = 3;
const UNEXPLAINED_RETRIES = 1;
const CONFLICT_RETRIES = 8;

/** The database over the engine process of a folder; a lost process is started anew with the next question. */
export async function openEmbeddedDatabase(dataDir: string): Promise<Database> {
  let link: Promise<Link> | undefined;
  let closed = false;
  const writing = new Set<Promise<unknown>>();

  const current = (): Promise<Link> => {
    if (closed) throw new AppError("STORE_UNAVAILABLE", 503, "The store is closed.");
    link ??= openLink(dataDir).then((opened) => {
      opened.onClose(() => (link = undefined));
      return opened;
    });
    link.catch(() => (link = undefined));
    return link;
  };
  await current();

  return {
    engine: "embedded",
    version: async () => (await current()).version,
    read: (query, params, { signal }) =>
      persistently(async () => {
        const timed = { deadlineMs: READ_MS, signal };
        return askRows(await current(), { op: "run", query, params, deadlineMs: READ_MS }, timed);
      }),
    write(work) {
      const written = persistently(async () => writeOnce(await current(), work));
      writing.add(written);
      return written.finally(() => writing.delete(written));
    },
    async prepare() {
      await persistently(async () =>
        askValue(await current(), { op: "prepare", deadlineMs: WRITE_MS }, { deadlineMs: WRITE_MS }),
      );
    },
    async cypher({ query, params, limit, timeoutMs, signal }) {
      const question = { op: "console", query, params, limit, deadlineMs: timeoutMs } as const;
      const ask = async () => askConsole(await current(), question, { deadlineMs: timeoutMs, signal });
      // Without a reason given, the suspect is this query itself; it is not run a second time.
      return persistently(ask, 0);
    },
    async plan({ query, params, timeoutMs, signal }) {
      const question = { op: "explain", query, params, deadlineMs: timeoutMs } as const;
      const ask = async () => askValue(await current(), question, { deadlineMs: timeoutMs, signal });
      return { steps: planSteps(String(await persistently(ask, 0))) };
    },
    dangerousProcedures: () => Promise.resolve([]),
    // Its process is ended under a query that goes on.
    stopped: () => Promise.resolve([]),
    ping: () => pingWithin(PING_MS, current),
    async close() {
      await Promise.allSettled([...writing]);
      const open = link;
      closed = true;
      await (await open?.catch(() => undefined))?.close();
    },
  };
}

async function pingWithin(ms: number, current: () => Promise<Link>): Promise<void> {
  const late = AbortSignal.timeout(ms);
  const answered = current().then((link) =>
    askRows(link, { op: "run", query: "RETURN 1 AS one", params: {}, deadlineMs: ms }, { deadlineMs: ms }),
  );
  const tooLate = new Promise<never>((_, reject) => {
    const message = "The embedded engine does not answer; it may be starting anew.";
    late.addEventListener("abort", () => reject(new AppError("STORE_UNAVAILABLE", 503, message)));
  });
  await Promise.race([answered, tooLate]);
}

/** One transaction: nothing of it stays unless `work` decides to commit. */
async function writeOnce<T>(link: Link, work: (run: Run) => Promise<Decision<T>>): Promise<T> {
  const tx = Number(await askValue(link, { op: "begin" }, { deadlineMs: TURN_MS }));
  const end = (commit: boolean): Promise<unknown> =>
    askValue(link, { op: "end", tx, commit }, { deadlineMs: WRITE_MS });
  const run: Run = (query, params) =>
    askRows(link, { op: "run", query, params, tx, deadlineMs: WRITE_MS }, { deadlineMs: WRITE_MS });
  let decision: Decision<T>;
  try {
    decision = await work(run);
  } catch (error) {
    await end(false).catch(() => undefined);
    throw error;
  }
  await end(decision.commit);
  return decision.value;
}

/** Tries again what failed only because the engine went down with another's query, or another writer was first. */
async function persistently<T>(ask: () => Promise<T>, unexplained = UNEXPLAINED_RETRIES): Promise<T> {
  const left = { unexplained, innocent: INNOCENT_RETRIES, conflict: CONFLICT_RETRIES };
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      const kind = kindOf(thrown);
      if (!kind) throw thrown;
      left[kind] -= 1;
      if (left[kind] < 0) throw gaveUp(thrown);
      if (kind === "conflict") await sleep(2 ** (CONFLICT_RETRIES - left.conflict) * (5 + Math.random() * 5));
    }
  }
}

function kindOf(thrown: unknown): "conflict" | "innocent" | "unexplained" | undefined {
  if (thrown instanceof WriteConflict) return "conflict";
  if (!(thrown instanceof LinkLost)) return undefined;
  return thrown.note ? "innocent" : "unexplained";
}

const gaveUp = (cause: unknown): AppError =>
  new AppError(
    "ENGINE_GAVE_UP",
    500,
    "The embedded engine broke down over this and was started anew. Nothing stored is lost.",
    {
      cause,
    },
  );
