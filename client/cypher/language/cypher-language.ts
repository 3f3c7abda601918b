import type { LanguageAnswer, LanguageQuestion } from "./messages.ts";

type Asked<T> = T extends unknown ? Omit<T, "id"> : never;

export type CypherLanguage = Readonly<{
  ask(question: Asked<LanguageQuestion>): Promise<Omit<LanguageAnswer, "id">>;
  stop(): void;
}>;

/** Starts Neo4j's own parser in a worker: it is large and slow to load, and must not hold up typing. */
export function startCypherLanguage(): CypherLanguage {
  const worker = new Worker(new URL("./cypher-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: LanguageAnswer) => void>();
  let next = 0;
  worker.onmessage = ({ data }: MessageEvent<LanguageAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        const id = next++;
        waiting.set(id, resolve);
        worker.postMessage({ id, ...question });
      }),
    stop: () => worker.terminate(),
  };
}
