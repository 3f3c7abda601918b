import { Piscina } from "piscina";
import type { CypherNotice } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import type { Question, Verdict } from "./judge.ts";
import { asError, refusal } from "./refusal.ts";

/** A query that may be run. `columns` are its names where the engine would give others. */
export type GuardedQuery = Readonly<{
  query: string;
  columns?: readonly string[];
  notices: readonly CypherNotice[];
}>;

export type CypherGuard = Readonly<{
  /** Rejects with CYPHER_REFUSED (403, `details.rule`) or CYPHER_SYNTAX (400, `details.line`, `details.column`). */
  check(question: Question): Promise<GuardedQuery>;
  close(): Promise<void>;
}>;

/** Milliseconds to read a query. What people write takes ten; some texts made for it would take minutes. */
const deadlineMs = 5000;

/** Read once when the thread starts, so that the parser has met every kind of clause, and a mistake, before a person waits. */
const warmUp = [
  `MATCH (a:Person {id: $a})-[r:CONTACTED*1..2]->(b) WHERE a.name CONTAINS 'x' AND NOT b.id IN ['y']
   OPTIONAL MATCH (b)--(c) WITH a, count(c) AS n, collect(DISTINCT b.name)[0..3] AS names UNWIND names AS name
   RETURN a, n, name, CASE WHEN n > 1 THEN 1 ELSE 0 END AS many ORDER BY n DESC SKIP 1 LIMIT 10
   UNION MATCH p = shortestPath((a)-[*..4]-(b)) RETURN 1 AS a, 2 AS n, 3 AS name, 4 AS many`,
  "RETURN 1 +",
];

/**
 * The guard before the database. It reads queries in a thread of its own, which is stopped and replaced when a text keeps the
 * parser busy, so that neither the parser's start nor such a text holds up anybody else.
 */
export function startCypherGuard(): CypherGuard {
  const pool = new Piscina({
    filename: new URL("./judge-worker.ts", import.meta.url).href,
    name: "judge",
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Infinity,
  });
  const ask = (question: Question, signal?: AbortSignal): Promise<Verdict> =>
    pool.run(question, signal ? { signal } : {}) as Promise<Verdict>;
  const start = (): Promise<unknown> =>
    ask({ query: warmUp, params: { a: 1 }, engine: "embedded" }).catch(() => undefined);
  let before = start();

  async function judged(question: Question): Promise<Verdict> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), deadlineMs);
    try {
      return await ask(question, late.signal);
    } catch (error) {
      if (!late.signal.aborted) throw error;
      return { refusal: refusal("too-complex") };
    } finally {
      clearTimeout(timer);
    }
  }

  /** One after the other, so that the time of each is its own. */
  function inTurn(question: Question): Promise<Verdict> {
    const verdict = before.then(() => judged(question));
    before = verdict.then(
      (answer) => ("refusal" in answer && answer.refusal.rule === "too-complex" ? start() : undefined),
      () => start(),
    );
    return verdict;
  }

  return {
    check: async (question) => guarded(await inTurn(question)),
    close: () => pool.destroy(),
  };
}

function guarded(verdict: Verdict): GuardedQuery {
  if ("refusal" in verdict) throw asError(verdict.refusal);
  if (!("fault" in verdict)) return verdict;
  const { message, line, column } = verdict.fault;
  throw new AppError("CYPHER_SYNTAX", 400, `${message} (line ${line}, column ${column}).`, {
    details: { line, column },
  });
}
