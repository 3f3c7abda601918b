import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { CypherNotice } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import { RecentMap } from "#schema/recent-map.ts";
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

/** Questions whose verdicts are kept, and the longest of them in letters. */
const keptVerdicts = 500;
const longestKept = 4000;

/** Read when the thread starts, so that the parser has met every kind of clause before a person waits for it. */
const warmUp = `MATCH (a:Person {id: $a})-[r:CONTACTED*1..2]->(b) WHERE a.name CONTAINS 'x' AND NOT b.id IN ['y']
  OPTIONAL MATCH (b)--(c) WITH a, count(c) AS n, collect(DISTINCT b.name)[0..3] AS names UNWIND names AS name
  RETURN a, n, name, CASE WHEN n > 1 THEN 1 ELSE 0 END AS many ORDER BY n DESC SKIP 1 LIMIT 10
  UNION MATCH p = shortestPath((a)-[*..4]-(b)) RETURN 1 AS a, 2 AS n, 3 AS name, 4 AS many`;

/** How often it is read then, as long as nobody asks: the thread is four times as fast after it. */
const rehearsals = 150;

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

  let asked = 0;
  const rehearse = (): Promise<unknown> =>
    pool.run({ query: warmUp, params: { a: 1 }, engine: "embedded" }).catch(() => undefined);
  async function rehearseOn(): Promise<void> {
    for (let i = 0; i < rehearsals && asked === 0; i += 1) await rehearse();
  }
  /** Loads the parser; on a busy machine that takes longer than any query may. */
  const start = (): Promise<unknown> => rehearse();
  let before: Promise<unknown> = start();
  void before.then(rehearseOn);

  /** One after the other, so that the time of each is its own; after a stop the next waits for the new thread. */
  function inTurn(question: Question): Promise<Verdict | undefined> {
    const verdict = before.then(() => ask(question));
    before = verdict.then((value) => (value === undefined ? start() : undefined), start);
    return verdict;
  }

  // What the judge says follows from the question alone, so the same question needs no second reading.
  const known = new RecentMap<string, Verdict>(keptVerdicts);
  async function judged(question: Question): Promise<Verdict> {
    const key = keyOf(question);
    const before = key === undefined ? undefined : known.get(key);
    if (before) return before;
    asked += 1;
    const verdict = await inTurn(question);
    if (verdict && key !== undefined) known.set(key, verdict);
    return verdict ?? { refusal: refusal("too-complex") };
  }

  async function check(question: Question): Promise<GuardedQuery> {
    const verdict = await judged(question);
    if ("refusal" in verdict) throw asError(verdict.refusal);
    if ("fault" in verdict) throw asSyntaxError(verdict.fault);
    return verdict;
  }

  return { check, close: () => pool.destroy() };
}

/** Undefined for a question that is too long to be kept. */
function keyOf({ query, params, engine }: Question): string | undefined {
  if (query.length > longestKept) return undefined;
  const key = JSON.stringify([engine, query, params]);
  return key.length > longestKept ? undefined : key;
}

const asSyntaxError = (fault: SyntaxFault): AppError =>
  new AppError("CYPHER_SYNTAX", 400, faultText(fault), { details: { ...fault } });
