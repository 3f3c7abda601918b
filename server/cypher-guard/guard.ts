import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { CypherNotice } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import type { Question, Verdict } from "./judge.ts";
import { asError, refusal } from "./refusal.ts";
import { faultText } from "./syntax-fault.ts";
import type { SyntaxFault } from "./syntax-fault.ts";

/** A query that may be run, perhaps written otherwise for the engine. */
export type GuardedQuery = Readonly<{
  query: string;
  notices: readonly CypherNotice[];
}>;

export type CypherGuard = Readonly<{
  /** Rejects with CYPHER_REFUSED (403, `details.rule`) or CYPHER_SYNTAX (400, `details.problem`, `line`, `column`). */
  check(question: Question): Promise<GuardedQuery>;
  close(): Promise<void>;
}>;

/** Milliseconds to read a query. What people write takes ten; some texts made for it would take minutes. */
const deadlineMs = 5000;

/** Read once when the thread starts, so that the parser has met every kind of clause before a person waits for it. */
const warmUp = `MATCH (a:Person {id: $a})-[r:CONTACTED*1..2]->(b) WHERE a.name CONTAINS 'x' AND NOT b.id IN ['y']
  OPTIONAL MATCH (b)--(c) WITH a, count(c) AS n, collect(DISTINCT b.name)[0..3] AS names UNWIND names AS name
  RETURN a, n, name, CASE WHEN n > 1 THEN 1 ELSE 0 END AS many ORDER BY n DESC SKIP 1 LIMIT 10
  UNION MATCH p = shortestPath((a)-[*..4]-(b)) RETURN 1 AS a, 2 AS n, 3 AS name, 4 AS many`;

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
    // Said here because not every program that starts a guard was itself started with it.
    execArgv: ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href],
  });
  /** Undefined when the thread had to be stopped. */
  async function ask(question: Question): Promise<Verdict | undefined> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), deadlineMs);
    try {
      return (await pool.run(question, { signal: late.signal })) as Verdict;
    } catch (error) {
      if (late.signal.aborted) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Loads the parser; on a busy machine that takes longer than any query may. */
  const start = (): Promise<unknown> =>
    pool.run({ query: warmUp, params: { a: 1 }, engine: "embedded" }).catch(() => undefined);
  let before: Promise<unknown> = start();

  /** One after the other, so that the time of each is its own; after a stop the next waits for the new thread. */
  function inTurn(question: Question): Promise<Verdict | undefined> {
    const verdict = before.then(() => ask(question));
    before = verdict.then((value) => (value === undefined ? start() : undefined), start);
    return verdict;
  }

  async function check(question: Question): Promise<GuardedQuery> {
    const verdict = (await inTurn(question)) ?? { refusal: refusal("too-complex") };
    if ("refusal" in verdict) throw asError(verdict.refusal);
    if ("fault" in verdict) throw asSyntaxError(verdict.fault);
    return verdict;
  }

  return { check, close: () => pool.destroy() };
}

const asSyntaxError = (fault: SyntaxFault): AppError =>
  new AppError("CYPHER_SYNTAX", 400, faultText(fault), { details: { ...fault } });
