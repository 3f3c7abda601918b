import type { CypherValue } from "#schema/cypher-value.ts";
import type { CypherAnswer } from "../graph-store.ts";
import type { Link, Question } from "./link.ts";
import type { EngineReply } from "./protocol.ts";
import { cancelled, exchange } from "./requests.ts";
import type { Timed } from "./requests.ts";

type Slice = readonly (readonly CypherValue[])[];

/**
 * Runs a person's query: resolves when the columns are known, gives the rows as they are read, asks for more only as they are
 * taken, and tells the engine when the reader stops early.
 */
export function askConsole(link: Link, question: Question, timed: Timed): Promise<CypherAnswer> {
  const slices: Slice[] = [];
  let columns: readonly string[] = [];
  let truncated = false;
  let ended = false;
  let failure: Error | undefined;
  let wake = (): void => undefined;

  return new Promise<CypherAnswer>((resolve, reject) => {
    const onReply = (reply: EngineReply, done: (id: number) => void, id: number): void => {
      if (reply.kind === "columns") {
        columns = reply.columns;
        resolve({ columns, rows: take(id), truncated: () => truncated });
      } else if (reply.kind === "rows") {
        slices.push(reply.rows as Slice);
      } else if (reply.kind === "end") {
        truncated = reply.truncated;
        ended = true;
        done(id);
      }
      wake();
    };
    exchange<number>(link, question, timed, onReply).catch((error: Error) => {
      failure = error;
      reject(error);
      wake();
    });
  });

  async function* take(id: number): AsyncGenerator<readonly CypherValue[]> {
    try {
      for (;;) {
        if (timed.signal?.aborted) throw cancelled();
        const slice = slices.shift();
        if (slice) {
          link.tell({ op: "more", id });
          yield* slice;
        } else if (failure) throw failure;
        else if (ended) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      if (!ended) link.tell({ op: "cancel", id });
    }
  }
}
