import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articleGraph, contacted, person } from "#store/builders.ts";
import type { Store } from "#store/graph-store.ts";
import { openPlainDriver } from "#store/neo4j/plain-driver.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import type { TestServer } from "#store/neo4j/test-server.ts";
import { openStore } from "#store/open.ts";
import { longestAfterCancel } from "./cancelled.ts";
import { figure, mediansMs } from "./measure.ts";
import type { Figure } from "./measure.ts";
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
let lookups = 0;
const lookup = (): string =>
  `MATCH (n:Entity {id: $id})-[r:CONTACTED]-(m) RETURN n AS n${(lookups += 1)}, r, m LIMIT 10`;

const people = Array.from({ length: 200 }, (_, i) => person(`Person ${i}`));
const graphs = people.map((from, i) =>
  articleGraph({ title: `Article ${i}`, says: [contacted(from, people[(i * 7 + 1) % people.length] ?? from)] }),
);

/** Asks as the viewer does, a query not asked before, and comes back with the first row; the rest is given up. */
async function firstRow({ ask }: ServedConsole): Promise<void> {
  const answer = await ask({ query: lookup(), params: { id: people[7]?.id } }, { accept: "application/x-ndjson" });
  const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await lines?.read(); part && !part.done; part = await lines?.read()) {
    text += part.value;
    if (text.split("\n").length > 2) break;
  }
  if (!text.includes('"$type":"node"')) throw new Error(`There was no row: ${text.slice(0, 200)}`);
  await lines?.cancel();
}

/**
 * What the console costs over the embedded store alone and, where a Neo4j can be had, over its driver alone; first rows; and how
 * long a query goes on after its client has gone.
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
  const store = await openStore({ dataDir, ...(neo4j && { neo4j }) });
  return [...costs, await longestAfterCancel(store, dataDir, neo4j)];
}

async function costOver(neo4j: TestServer | undefined, dataDir: string): Promise<Figure[]> {
  const store = await openStore({ dataDir, ...(neo4j && { neo4j }) });
  await store.writer.prepare();
  await store.writer.write(graphs);
  const served = await serveConsole(store);
  const alone = neo4j ? aloneOn(neo4j) : aloneIn(store);
  const whole = async (query: string): Promise<void> => {
    const answer = await served.ask({ query, params, limit: 10 });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.json();
  };
  const over = neo4j ? "the driver alone on Neo4j" : "the embedded store alone";
  const cost = (which: string, aloneMs = 0, wholeMs = 0): Figure =>
    figure(
      `console over ${over} (${aloneMs.toFixed(1)} ms), ${which}`,
      "ms (median)",
      wholeMs - aloneMs,
      limit(limitMs),
      isWithin,
    );
  const fresh = unseen();
  const overWarmPlanner = async (): Promise<Figure[]> => {
    const both = [() => alone.run(fresh()), () => whole(fresh())];
    const [warmAlone, warmWhole] = await mediansMs(both, times, plannedBefore);
    return [cost("up for a while, each query a new one", warmAlone, warmWhole)];
  };
  try {
    const [newAlone, newWhole, firstMs = 0] = await mediansMs(
      [() => alone.run(fresh()), () => whole(fresh()), () => firstRow(served)],
      times,
    );
    const planner = neo4j ? await overWarmPlanner() : [];
    const [otherAlone, otherWhole] = await mediansMs(
      [() => alone.run(aboutAnother()), () => whole(aboutAnother())],
      times,
    );
    const [sameAlone, sameWhole] = await mediansMs([() => alone.run(seen), () => whole(seen)], times);
    return [
      cost(neo4j ? "just started, each query a new one" : "each query a new one", newAlone, newWhole),
      ...planner,
      cost("the same query about another name", otherAlone, otherWhole),
      cost("the same query again", sameAlone, sameWhole),
      figure(
        `first row of an indexed lookup on ${neo4j ? "Neo4j" : "the embedded store"}, each query a new one`,
        "ms (median)",
        firstMs,
        limit(firstRowMs),
        isWithin,
      ),
    ];
  } finally {
    await alone.close();
    await served.close();
  }
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
