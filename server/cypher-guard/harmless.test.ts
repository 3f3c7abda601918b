import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checksum } from "#store/checksum.ts";
import type { Store } from "#store/graph-store.ts";
import { openNeo4jStore } from "#store/neo4j/open.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { sampleGraphs } from "../sample-graphs.ts";
import { startTestServer } from "../test-server.ts";
import type { TestServer } from "../test-server.ts";
import { allowedQueries } from "./allowed-queries.ts";
import { attacks } from "./attacks.ts";
import { judge } from "./judge.ts";

let canary: Server;
let calls = 0;
let server: TestServer;
beforeAll(async () => {
  canary = createServer((_request, response) => {
    calls += 1;
    response.end("a,b\n1,2\n");
  });
  await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
  server = await startTestServer(sampleGraphs);
});
afterAll(async () => {
  canary.close();
  await server.close();
});

const armed = (query: string): string =>
  query.replaceAll("CANARY", `http://127.0.0.1:${(canary.address() as AddressInfo).port}`);

/** Everything that a person could read, and what is counted of it. */
const stateOf = async ({ reader }: Store): Promise<unknown> => [await checksum(reader), await reader.status({})];

const params = { rows: ["x"], key: "a", url: "CANARY/param", id: "x", pattern: "x" };

/** What came through of all attacks; each must be refused by its rule, change nothing and call nobody. */
async function throughOf({ url, store }: TestServer): Promise<string[]> {
  const before = await stateOf(store);
  const through: string[] = [];
  for (const [rule, query] of attacks) {
    const response = await fetch(`${url}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: armed(query), params: { ...params, url: armed(params.url) } }),
    });
    const { error } = (await response.json()) as { error?: { code: string; details?: { rule?: string } } };
    const expected = rule === "syntax" ? [400, "CYPHER_SYNTAX", undefined] : [403, "CYPHER_REFUSED", rule];
    const found = [response.status, error?.code, error?.details?.rule];
    if (JSON.stringify(found) !== JSON.stringify(expected)) through.push(`${found.join(" ")}: ${query.slice(0, 200)}`);
  }
  expect(await stateOf(store)).toEqual(before);
  expect(calls).toBe(0);
  return through;
}

const neo4j = await startNeo4j();
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");

describe("every attack over HTTP is refused, changes nothing and calls nobody", { timeout: 300_000 }, () => {
  it("on the embedded store", async () => {
    expect(await throughOf(server)).toEqual([]);
  });

  it.skipIf(!neo4j && !process.env.CI)("on Neo4j", async () => {
    if (!neo4j) throw new Error("no Neo4j");
    const store = await openNeo4jStore(neo4j);
    await store.writer.prepare();
    await store.writer.write(sampleGraphs);
    const served = await startTestServer([], { store });
    expect(await throughOf({ ...served, store })).toEqual([]);
    await served.close();
    await store.close();
    await neo4j.stop();
  });
});

/** What burns time instead of doing harm; the store stops it at its deadline, which is tested by itself. */
const slow = new Set("range iteration value-size reduce path-length regex nesting too-complex query-length".split(" "));
/** Harmless by themselves where they are allowed at all: the guard refuses them as unknown or as a way around it. */
const reading = new Set(["show", "construct", "function", "procedure", "syntax", "prefix", "use"]);

describe("the store alone, without the guard before it", () => {
  it("lets no attack change the graph, read a file or call anybody", async () => {
    const before = await stateOf(server.store);
    const through: string[] = [];
    for (const [rule, query] of attacks.filter(([name]) => !slow.has(name))) {
      try {
        const answer = await server.store.reader.cypher({ query: armed(query), params, limit: 5, timeoutMs: 5000 });
        for await (const row of answer.rows) expect(row).toBeDefined();
        if (!reading.has(rule)) through.push(`${rule}: ${query.slice(0, 200)}`);
      } catch (error) {
        expect(error).toHaveProperty("code");
      }
    }
    expect(await stateOf(server.store)).toEqual(before);
    expect(calls).toBe(0);
    // What it runs to an end only reads: the start or end of a statement that the engine ignores.
    expect(through.filter((line) => /^(?:load-csv|schema)/.test(line))).toEqual([]);
  }, 300_000);
});

const blank = fc.constantFrom(" ", "\n", "\t", "  ", "/* */", "/* CREATE */", "// x\n", "\r\n", "\u00a0");
const noise = fc.array(blank, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));

/** The words of a query; texts, names in backticks and comments are kept whole. */
const words = (query: string): string[] =>
  query.match(
    /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[^]*?\*\/|\/\/[^\n]*\n?|(?:(?!\/[/*])[^\s'"`])+|['"`]/g,
  ) ?? [];
const anyCase = (word: string, flips: readonly boolean[]): string =>
  /^(?:['"`]|\/[/*])/.test(word)
    ? word
    : [...word].map((letter, i) => (flips[i % flips.length] ? letter.toUpperCase() : letter.toLowerCase())).join("");

/**
 * A query with noise after each word. A slash and a comment after it would be two slashes and hide the words behind them, so
 * that what is left might really only read; a blank stands between them.
 */
const noisy = (query: string, blanks: readonly string[], flips: readonly boolean[]): string =>
  words(query)
    .map((word, i) => {
      const blank = blanks[i % blanks.length] ?? " ";
      return anyCase(word, flips) + (word.endsWith("/") && blank.startsWith("/") ? ` ${blank}` : blank);
    })
    .join("");

const deniedWords = attacks.filter(([rule]) =>
  ["write", "load-csv", "schema", "show", "use", "in-transactions"].includes(rule),
);
/** What is refused for a word in it, or for how it is written. */
const deniedForms = [
  ...deniedWords,
  ...attacks.filter(([rule]) => ["procedure", "function", "prefix", "construct", "regex", "reduce"].includes(rule)),
];
/** All but those that are refused for their size, which noise would only add to, or for a blank, which it would replace. */
const noisyAttacks = attacks.filter(
  ([rule, query]) =>
    query.length < 1_000 && !["query-length", "nesting", "too-complex", "control-character"].includes(rule),
);
/** Refused for how large a value of some name gets: written in capitals here and not there it would be another name. */
const bySize = new Set(["range", "iteration", "value-size"]);
/** Refused for its capitals alone: procedures are called by their exact name, and in small letters it is one that only reads. */
const byCase = new Set(["CALL DB.LABELS()"]);
const isAllowed = (query: string): boolean => "query" in judge({ query, params, engine: "neo4j" });

describe("noise around a denied word does not let it through", () => {
  it("with comments, blanks and any case", () => {
    const attack = fc.constantFrom(...noisyAttacks);
    const flips = fc.array(fc.boolean(), { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(attack, fc.array(noise, { minLength: 1, maxLength: 5 }), flips, ([rule, query], blanks, cases) => {
        const flipped = bySize.has(rule) ? [false] : byCase.has(query) ? [true] : cases;
        const text = noisy(query, blanks, flipped);
        expect(isAllowed(text), text).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it("with full-width letters, marks and escapes for one of its letters", () => {
    const attack = fc.constantFrom(...deniedForms.map(([, query]) => query));
    const change = fc.constantFrom(
      (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
      (letter: string) => `\\u00${letter.charCodeAt(0).toString(16)}`,
      (letter: string) => `${letter}\u200b`,
      (letter: string) => `${letter}\u0301`,
    );
    fc.assert(
      fc.property(attack, change, fc.nat(), (query, changed, at) => {
        const letters = [...query.matchAll(/[a-z]/gi)];
        const { index = 0, 0: letter = "" } = letters[at % letters.length] ?? {};
        const disguised = query.slice(0, index) + (letter && changed(letter)) + query.slice(index + 1);
        expect(isAllowed(disguised), disguised).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it("appended to a query that is allowed", () => {
    const attack = fc.constantFrom(...deniedWords.map(([, query]) => query));
    const separator = fc.constantFrom(";", "; ", " ", "\n", "/**/", ";\n", " UNION ", " UNION ALL ");
    fc.assert(
      fc.property(fc.constantFrom(...allowedQueries), separator, attack, (query, between, evil) => {
        expect(isAllowed(query.replace(/;$/, "") + between + evil), query).toBe(false);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it("does not take what stands in a text, a name or a comment for the word itself", () => {
    const word = fc.constantFrom("CREATE", "DELETE", "LOAD CSV", "DROP INDEX x", "CALL apoc.load.json", "SHOW USERS");
    fc.assert(
      fc.property(word, (text) => {
        for (const query of [
          `RETURN '${text}' AS a`,
          `RETURN 1 AS \`${text}\``,
          `RETURN 1 AS a /* ${text} */`,
          `RETURN 1 AS a // ${text}`,
        ])
          expect(isAllowed(query), query).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
