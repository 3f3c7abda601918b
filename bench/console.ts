import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckAnswer } from "#schema/api.ts";
import { articleGraph, contacted, person } from "#store/builders.ts";
import type { Store } from "#store/graph-store.ts";
import { openPlainDriver } from "#store/neo4j/plain-driver.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import type { TestServer } from "#store/neo4j/test-server.ts";
import { openStore } from "#store/open.ts";
import { longestAfterCancel } from "./cancelled.ts";
import { firstRowOnScreen } from "./first-row.ts";
import { figure, mediansMs } from "./measure.ts";
import type { Act, Figure } from "./measure.ts";
import { serveConsole } from "./served-console.ts";
import type { ServedConsole } from "./served-console.ts";

/** Milliseconds that guard and transport may add to a query, and until the first row of an indexed lookup is there. */
const limitMs = 10;
const firstRowMs = 150;
const params = { name: "Person 7" };
const seen = "MATCH (n:Person) WHERE n.name = $name RETURN n.name AS name, n.id AS id LIMIT 10";

/** Queries of which nobody has read, judged or planned any before. */
function unseen(): () => string {
  let count = 0;
  return () => `MATCH (n:Person) WHERE n.name = $name RETURN n.name AS name, n.id AS id${(count += 1)} LIMIT 10`;
}
/** The same query about somebody else each time, the name in the text, as people change it. */
let asked = 0;
const aboutAnother = (): string => seen.replace("$name", `'Person ${(asked += 1)}'`);

const people = Array.from({ length: 200 }, (_, i) => person(`Person ${i}`));
const graphs = people.map((from, i) =>
  articleGraph({ title: `Article ${i}`, says: [contacted(from, people[(i * 7 + 1) % people.length] ?? from)] }),
);

/**
 * What the console costs over the embedded store alone and, where a Neo4j can be had, over its driver alone; first rows on the
 * screen; and how long a query goes on after its client has gone.
 */
export async function consoleCost(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "beleg-bench-"));
  try {
    // One engine after the other, so that neither takes time from the other.
    const embedded = await allOf(undefined, dataDir);
    const neo4j = await startNeo4j({ optimized: true });
    if (!neo4j) console.error("There is no Neo4j here: the console is measured over the embedded store only.");
    return [...embedded, ...(neo4j ? await allOf(neo4j, dataDir).finally(neo4j.stop) : [])];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const isWithin = (ratio: number): boolean => ratio <= 1;
const limit = (value: number): Figure["against"] => ({ name: "limit", value });
const times = 200;
/**
 * Queries of each kind that Neo4j plans before it is measured a second time. Java compiles its planner while it is used: a server
 * that has just started takes several times as long for a new query as one that has been up for a while.
 */
const plannedBefore = 600;

async function allOf(neo4j: TestServer | undefined, dataDir: string): Promise<Figure[]> {
  const costs = await costOver(neo4j, dataDir);
  const firstMs = await firstRowOnScreen(graphs, people[7]!.id, neo4j);
  const store = await openStore({ dataDir, ...(neo4j && { neo4j }) });
  return [
    ...costs,
    figure(
      `first row on screen of an indexed lookup on ${neo4j ? "Neo4j" : "the embedded store"}, each query a new one`,
      "ms (median)",
      firstMs,
      limit(firstRowMs),
      isWithin,
    ),
    await longestAfterCancel(store, dataDir, neo4j),
  ];
}

async function costOver(neo4j: TestServer | undefined, dataDir: string): Promise<Figure[]> {
  const store = await openStore({ dataDir, ...(neo4j && { neo4j }) });
  await store.writer.prepare();
  await store.writer.write(graphs);
  const served = await serveConsole(store);
  const alone = neo4j ? aloneOn(neo4j) : aloneIn(store);
  try {
    return neo4j ? await costsOnNeo4j(alone, served) : await costsOfEmbedded("the embedded store alone", alone, served);
  } finally {
    await alone.close();
    await served.close();
  }
}

const cost = (over: string, which: string, aloneMs = 0, wholeMs = 0): Figure =>
  figure(
    `console over ${over} (${aloneMs.toFixed(1)} ms), ${which}`,
    "ms (median)",
    wholeMs - aloneMs,
    limit(limitMs),
    isWithin,
  );

async function whole({ ask }: ServedConsole, query: string): Promise<void> {
  const answer = await ask({ query, params, limit: 10 });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.json();
}

/** The engine alone, the console, and the console for what the viewer had it look at while it was being written; each query is a new one. */
function newOnes(alone: Alone, served: ServedConsole): readonly Act[] {
  const fresh = unseen();
  let written = "";
  const look = async (): Promise<void> => {
    written = fresh();
    const { error } = (await (await served.check({ query: written, params })).json()) as CheckAnswer;
    if (error) throw new Error(error.message);
  };
  return [
    { act: () => alone.run(fresh()) },
    { act: () => whole(served, fresh()) },
    { before: look, act: () => whole(served, written) },
  ];
}

async function costsOfNew(over: string, when: string, acts: readonly Act[], warmUps?: number): Promise<Figure[]> {
  const [aloneMs, wholeMs, lookedAtMs] = await mediansMs(acts, times, warmUps);
  return [
    cost(over, `${when}each query a new one`, aloneMs, wholeMs),
    cost(over, `${when}each query a new one that was looked at while it was written`, aloneMs, lookedAtMs),
  ];
}

async function costsOnNeo4j(alone: Alone, served: ServedConsole): Promise<Figure[]> {
  const over = "the driver alone on Neo4j";
  const acts = newOnes(alone, served);
  return [
    ...(await costsOfNew(over, "just started, ", acts)),
    ...(await costsOfNew(over, "up for a while, ", acts, plannedBefore)),
    ...(await costsOfKnown(over, alone, served)),
  ];
}

const costsOfEmbedded = async (over: string, alone: Alone, served: ServedConsole): Promise<Figure[]> => [
  ...(await costsOfNew(over, "", newOnes(alone, served))),
  ...(await costsOfKnown(over, alone, served)),
];

async function costsOfKnown(over: string, alone: Alone, served: ServedConsole): Promise<Figure[]> {
  const both = (query: () => string): readonly Act[] => [
    { act: () => alone.run(query()) },
    { act: () => whole(served, query()) },
  ];
  const [otherAlone, otherWhole] = await mediansMs(both(aboutAnother), times);
  const [sameAlone, sameWhole] = await mediansMs(
    both(() => seen),
    times,
  );
  return [
    cost(over, "the same query about another name", otherAlone, otherWhole),
    cost(over, "the same query again", sameAlone, sameWhole),
  ];
}

type Alone = Readonly<{ run: (query: string) => Promise<unknown>; close: () => Promise<void> }>;

function aloneOn(neo4j: TestServer): Alone {
  const driver = openPlainDriver(neo4j);
  return { run: (query) => driver.run(query, params), close: driver.close };
}

const aloneIn = ({ reader }: Store): Alone => ({
  run: async (query) => {
    const { rows } = await reader.cypher({ query, params, limit: 10, timeoutMs: 5000 });
    for await (const row of rows) void row;
  },
  close: () => Promise.resolve(),
});
