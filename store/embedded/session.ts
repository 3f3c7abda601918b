import type { Socket } from "node:net";
import type { GrafeoValue, Transaction } from "@grafeo-db/js";
import type { GrafeoDB } from "./grafeo.ts";
import { engineVersion } from "./grafeo.ts";
import type { RowValue } from "../database.ts";
import { LARGEST_ROW } from "../largest-row.ts";
import { nodeIdsOf, toCypherValue, toEngineValue } from "./cypher-values.ts";
import { readFrames, writeFrame } from "./frames.ts";
import { prepareGraph } from "./prepare-graph.ts";
import { PROTOCOL } from "./protocol.ts";
import type { EngineReply, EngineRequest } from "./protocol.ts";
import { explainReadOnly, runReadOnly } from "./read-only.ts";
import { wireErrorOf } from "./refusal.ts";
import type { RunningRequests } from "./running-requests.ts";
import { credit, sendRows } from "./send-rows.ts";
import type { Credit } from "./send-rows.ts";
import { sessionWrites } from "./session-writes.ts";

export type Engine = Readonly<{
  db: GrafeoDB;
  running: RunningRequests;
  /** Resolves when it is this writer's turn; call the answer to give it back. */
  writeTurn: () => Promise<() => void>;
  committed: () => void;
  /** This client needs the engine no longer. */
  leave: (socket: Socket) => void;
}>;

type Of<Op extends EngineRequest["op"]> = Extract<EngineRequest, { op: Op }>;
type Handlers = { readonly [Op in EngineRequest["op"]]: (request: Of<Op>) => void | Promise<void> };

/** Serves one connection until it closes; whatever it left open is rolled back. */
export function serveSession(socket: Socket, engine: Engine): void {
  const handlers = handlersOf(socket, engine);
  readFrames(socket, (frame) => {
    const request = frame as EngineRequest;
    const handle = handlers.on[request.op] as (request: EngineRequest) => void | Promise<void>;
    Promise.resolve(request)
      .then(handle)
      .catch((thrown: unknown) => writeFrame(socket, { kind: "error", id: request.id, error: wireErrorOf(thrown) }));
  });
  socket.on("close", handlers.end);
}

type Watch = <T>(
  request: Readonly<{ id: number; deadlineMs: number }>,
  console: boolean,
  work: () => Promise<T>,
) => Promise<T>;

function handlersOf(socket: Socket, engine: Engine): Readonly<{ on: Handlers; end: () => void }> {
  const { db, running } = engine;
  const writes = sessionWrites(db, engine.writeTurn);
  const credits = new Map<number, Credit>();
  const reply = (message: EngineReply): number => writeFrame(socket, message);
  const value = (id: number, content: RowValue): void => void reply({ kind: "value", id, value: content });
  let session = "";
  const watched: Watch = (request, console, work) => {
    const done = running.start({ session, request: request.id, console, deadlineMs: request.deadlineMs });
    return work().finally(done);
  };

  const on: Handlers = {
    hello(request) {
      session = request.session;
      value(request.id, { pid: process.pid, protocol: PROTOCOL, version: engineVersion() });
    },
    async prepare(request) {
      await watched(request, false, () => prepareGraph(db));
      value(request.id, null);
    },
    async begin({ id }) {
      await writes.begin(id);
      value(id, id);
    },
    end({ id, tx, commit }) {
      writes.finish(tx, commit);
      if (commit) engine.committed();
      value(id, null);
    },
    async run(request) {
      const ask = (target: Pick<Transaction, "executeCypher">) => target.executeCypher(request.query, request.params);
      const work = () => (request.tx === undefined ? ask(db) : writes.use(request.tx, ask));
      const result = await watched(request, false, work);
      await sendRows({ id: request.id, reply, mayGoOn: () => nextTick(socket) }, result, result.length, toRowValue);
    },
    console: (request) => runConsole(db, request, { reply, credits, watched }),
    async explain(request) {
      const params = engineParams(request.params);
      value(request.id, await watched(request, true, () => explainReadOnly(db, request.query, params)));
    },
    more: ({ id }) => credits.get(id)?.give(),
    cancel({ id }) {
      credits.get(id)?.cancel();
      running.abandon({ session, request: id });
    },
    bye: () => engine.leave(socket),
  };
  const end = (): void => {
    writes.end();
    for (const flow of credits.values()) flow.cancel();
    running.abandonAll(session);
  };
  return { on, end };
}

/** The app's own queries give scalars, lists and maps only. */
const toRowValue = (cell: GrafeoValue | undefined): RowValue => (cell ?? null) as RowValue;

/** Lets other requests have their turn between two slices. */
const nextTick = (socket: Socket): Promise<boolean> =>
  new Promise((resolve) => setImmediate(() => resolve(!socket.destroyed)));

const engineParams = (params: Of<"console">["params"]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([key, cell]) => [key, toEngineValue(cell)]));

type Means = Readonly<{ reply: (message: EngineReply) => number; credits: Map<number, Credit>; watched: Watch }>;

async function runConsole(db: GrafeoDB, request: Of<"console">, { reply, credits, watched }: Means): Promise<void> {
  const { id, query, limit } = request;
  const flow = credit();
  credits.set(id, flow);
  try {
    const params = engineParams(request.params);
    const result = await watched(request, true, () => runReadOnly(db, query, params));
    const nodeIds = nodeIdsOf(db);
    const outlet = { id, reply, mayGoOn: flow.wait, largestRow: LARGEST_ROW };
    await sendRows(outlet, result, limit, (cell) => toCypherValue(cell, nodeIds));
  } finally {
    credits.delete(id);
  }
}
