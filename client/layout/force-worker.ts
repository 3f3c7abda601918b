/// <reference lib="webworker" />
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { ForceRequest, ForceReply } from "./force-matrices.ts";

/** Milliseconds between two pictures of a running layout. */
const pace = 100;

let running = 0;

/** Runs a layout in slices so that a newer request, or `stop`, is heard in between. */
function run({ id, settings, nodes, edges, iterations }: ForceRequest): void {
  running = id;
  let done = 0;
  const slice = (): void => {
    if (running !== id) return;
    const until = performance.now() + pace;
    do {
      iterate(settings, nodes, edges);
      done += 1;
    } while (done < iterations && performance.now() < until);
    const reply: ForceReply = { id, nodes: nodes.slice(), finished: done >= iterations };
    postMessage(reply, { transfer: [reply.nodes.buffer] });
    if (!reply.finished) setTimeout(slice);
  };
  slice();
}

addEventListener("message", ({ data }: MessageEvent<ForceRequest | "stop">) => {
  if (data === "stop") running = 0;
  else run(data);
});
