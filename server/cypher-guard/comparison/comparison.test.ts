import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embeddedSubset } from "#schema/embedded-subset.ts";
import type { SubsetRow } from "#schema/embedded-subset.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import type { Store } from "#store/graph-store.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { openStore } from "#store/open.ts";
import { judge } from "../judge.ts";
import { aggregateQueries } from "./aggregate-queries.ts";
import { everydayQueries } from "./everyday-queries.ts";
import { comparedGraphs, comparedParams } from "./graph.ts";
import { hopQueries } from "./hop-queries.ts";
import { patternQueries } from "./pattern-queries.ts";
import { valueQueries } from "./value-queries.ts";

const queries = [...aggregateQueries, ...patternQueries, ...hopQueries, ...valueQueries, ...everydayQueries];
const subset: readonly SubsetRow[] = embeddedSubset;
const neo4j = await startNeo4j();

type Answer = Readonly<{ columns: readonly string[]; rows: readonly string[] }> | Readonly<{ code: string }>;

/** Through the guard, as the console asks; rows as text, in the order of the query or else of the alphabet. */
async function ask(store: Store, query: string): Promise<Answer> {
  const verdict = judge({ query, params: comparedParams, engine: store.engine });
  if (!("query" in verdict)) return { code: "refusal" in verdict ? "CYPHER_REFUSED" : "CYPHER_SYNTAX" };
  try {
    const request = { query: verdict.query, params: comparedParams, limit: 1000, timeoutMs: 10_000 };
    const { columns, rows } = await store.reader.cypher(request);
    const texts: string[] = [];
    for await (const row of rows) texts.push(JSON.stringify(row.map(inOrder)));
    return { columns, rows: /ORDER BY/.test(query) ? texts : texts.sort() };
  } catch (error) {
    return { code: (error as { code?: string }).code ?? String(error) };
  }
}

/** The keys of maps have no order of their own. */
function inOrder(value: CypherValue): CypherValue {
  if (Array.isArray(value)) return value.map((item) => inOrder(item as CypherValue));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item as CypherValue)]));
}

it("compares at least 150 queries, all different", () => {
  expect(new Set(queries).size).toBe(queries.length);
  expect(queries.length).toBeGreaterThanOrEqual(150);
});

if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");
describe.skipIf(!neo4j && !process.env.CI)("Neo4j and the embedded engine", () => {
  let [embedded, real]: Store[] = [];
  let dataDir = "";
  beforeAll(async () => {
    if (!neo4j) throw new Error("no Neo4j");
    dataDir = await mkdtemp(join(tmpdir(), "beleg-compare-"));
    embedded = await openStore({ dataDir });
    real = await openNeo4jStore(neo4j);
    for (const store of [embedded, real]) {
      await store.writer.prepare();
      await store.writer.write(comparedGraphs);
    }
  });
  afterAll(async () => {
    await Promise.all([embedded?.close(), real?.close()]);
    await neo4j?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const both = async (query: string): Promise<readonly [Answer, Answer]> => [
    await ask(real!, query),
    await ask(embedded!, query),
  ];

  it.each(queries)("give the same for %s", async (query) => {
    const [right, ours] = await both(query);
    // Where Neo4j gives up in the middle of a query (a division by zero), so must the other, whatever it calls it.
    if ("code" in right) expect(ours).toHaveProperty("code");
    else expect(ours).toEqual(right);
  });

  it.each(subset)("differ by what is listed for people: $id", async ({ kind, query, instead }) => {
    const [right, ours] = await both(query);
    if (kind === "refused") {
      expect(right).toHaveProperty("rows");
      expect(ours).toEqual({ code: "CYPHER_REFUSED" });
    } else {
      expect(ours).toHaveProperty("rows");
      expect(ours).not.toEqual(right);
    }
    if (instead === undefined) return;
    const [rightInstead, oursInstead] = await both(instead);
    expect(rightInstead).toHaveProperty("rows");
    expect(oursInstead).toEqual(rightInstead);
  });
});

it("lists every difference in the documents", async () => {
  const document = await readFile(join(import.meta.dirname, "../../../docs/embedded-cypher.md"), "utf8");
  for (const { query, ...row } of subset) {
    expect(document).toContain(query);
    if ("instead" in row) expect(document).toContain(row.instead);
  }
});
