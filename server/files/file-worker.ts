import { on } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { fileWork } from "./file-work.ts";
import type { FileTask } from "./file-work.ts";
import { plainError } from "./thread-messages.ts";
import type { FromThread } from "./thread-messages.ts";

/** Steps in which progress is told: a message for each of a million elements would keep the other side busy. */
const step = 0.005;

/** One file in a thread; what comes of it goes through the port, a piece whenever one is asked for. */
export async function work({ port, ...task }: FileTask & Readonly<{ port: MessagePort }>): Promise<void> {
  const tell = (message: FromThread): void => port.postMessage(message);
  const wishes = on(port, "message");
  let told = 0;
  try {
    const { chunks, ...head } = await fileWork(task, (fraction) => {
      if (fraction < told + step) return;
      told = fraction;
      tell({ fraction });
    });
    tell({ head });
    for await (const chunk of chunks) {
      await wishes.next();
      tell({ chunk });
    }
    await wishes.next();
    tell({ end: true });
  } catch (error) {
    tell({ error: plainError(error) });
  } finally {
    await wishes.return?.();
    port.close();
  }
}
