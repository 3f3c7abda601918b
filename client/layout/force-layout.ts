import type { Position } from "../state/placement.ts";
import type { ForceReply, ForceRequest, LayoutGraph } from "./force-matrices.ts";
import { forceSettings, matricesOf, positionsIn } from "./force-matrices.ts";

export type ForceRun = Readonly<{
  graph: LayoutGraph;
  iterations: number;
  /** Called with the places so far, many times a second. */
  onProgress?: (positions: ReadonlyMap<string, Position>) => void;
}>;

export type ForceLayout = Readonly<{
  /** Lays out in the worker; resolves with the last places, early after `stop`. A new run ends the one before. */
  run(run: ForceRun): Promise<ReadonlyMap<string, Position>>;
  stop(): void;
  kill(): void;
}>;

/** ForceAtlas2 in a worker of its own file, so that the policy needs no exception for blob: addresses. */
export function createForceLayout(): ForceLayout {
  const worker = new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" });
  let runs = 0;
  let current: { id: number; finish: () => void; receive: (reply: ForceReply) => void } | undefined;

  worker.addEventListener("message", ({ data }: MessageEvent<ForceReply>) => {
    if (data.id === current?.id) current.receive(data);
  });

  function end(): void {
    worker.postMessage("stop");
    const ended = current;
    current = undefined;
    ended?.finish();
  }

  function run({ graph, iterations, onProgress }: ForceRun): Promise<ReadonlyMap<string, Position>> {
    end();
    if (graph.nodes.length === 0) return Promise.resolve(new Map());
    const ids = graph.nodes.map(({ id }) => id);
    runs += 1;
    const id = runs;
    const request: ForceRequest = { id, settings: forceSettings(ids.length), ...matricesOf(graph), iterations };
    return new Promise((resolve) => {
      let latest: ReadonlyMap<string, Position> = new Map();
      const receive = ({ nodes, finished }: ForceReply): void => {
        latest = positionsIn(nodes, ids);
        if (finished) {
          current = undefined;
          resolve(latest);
        } else onProgress?.(latest);
      };
      current = { id, receive, finish: () => resolve(latest) };
      worker.postMessage(request, [request.nodes.buffer, request.edges.buffer]);
    });
  }

  return { run, stop: end, kill: () => worker.terminate() };
}
