import type { LanguageAnswer, LanguageQuestion } from "./messages.ts";

type Asked<T> = T extends unknown ? Omit<T, "id"> : never;
type Question = Asked<LanguageQuestion>;
type Answer = Omit<LanguageAnswer, "id">;

export type CypherLanguage = Readonly<{
  /** The answer, or an empty one where a newer question of the same kind came before its turn. */
  ask(question: Question): Promise<Answer>;
  stop(): void;
}>;

type Waiting = Readonly<{ question: Question; answer: (answer: Answer) => void }>;

/**
 * Starts Neo4j's own parser in a worker: it is large and slow to load, and must not hold up typing. It is asked one thing at a
 * time, and of what waits only the newest of each kind, so that it never works through what has been typed over since.
 */
export function startCypherLanguage(): CypherLanguage {
  const worker = new Worker(new URL("./cypher-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<Question["do"], Waiting>();
  let asked: Waiting | undefined;
  let next = 0;
  const askNext = (): void => {
    asked = waiting.values().next().value;
    if (!asked) return;
    waiting.delete(asked.question.do);
    worker.postMessage({ id: next++, ...asked.question });
  };
  worker.onmessage = ({ data }: MessageEvent<LanguageAnswer>) => {
    asked?.answer(data);
    askNext();
  };
  return {
    ask: (question) =>
      new Promise((answer) => {
        waiting.get(question.do)?.answer({});
        waiting.set(question.do, { question, answer });
        if (!asked) askNext();
      }),
    stop: () => worker.terminate(),
  };
}
