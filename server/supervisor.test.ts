import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#schema/errors.ts";
import { startNeo4j } from "#store/neo4j/test-server.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/graph-store.ts";
import { startSupervisor } from "./supervisor.ts";
import type { Supervisor } from "./supervisor.ts";
import { startTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

const patience = { timeout: 120_000, interval: 100 };
const neo4j = await startNeo4j({ auth: true });
afterAll(() => neo4j?.stop());
if (!neo4j) process.stderr.write("SKIPPED: no Neo4j\n");

describe.skipIf(!neo4j && !process.env.CI)("who looks after a real Neo4j", { timeout: 400_000 }, () => {
  const said: { trouble?: string; msg: string }[] = [];
  const logger = pino({ level: "warn" }, { write: (line: string) => void said.push(JSON.parse(line)) });
  let folder: string;
  let store: Store;
  let supervisor: Supervisor;
  let server: TestServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "beleg-supervisor-"));
    store = await openStore({ dataDir: folder, neo4j: neo4j! });
    await store.writer.prepare();
    supervisor = startSupervisor(store, logger, 200);
    server = await startTestServer([], { store, supervisor });
  }, 240_000);
  afterAll(async () => {
    await supervisor?.stop();
    await server?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const trouble = () => supervisor.trouble();
  const get = async (path: string): Promise<Response> => fetch(server.url + path);
  const ask = (query: string, timeoutMs: number) =>
    store.reader.cypher({ query, params: {}, limit: 1, timeoutMs }).then(async ({ rows }) => {
      for await (const row of rows) expect(row).toBeUndefined();
    });

  it("thinks nothing of a query that ends when it is stopped", async () => {
    const endless = "UNWIND range(1, 1000000000000) AS x RETURN count(x) AS c";
    await expect(ask(endless, 500)).rejects.toMatchObject({ code: "QUERY_TOO_SLOW" });
    await expect.poll(() => store.stopped(), patience).toEqual([]);
    expect([trouble(), said]).toEqual([undefined, []]);
  });

  it("says in one line that a query goes on that was stopped, and in the status and the metrics", async () => {
    // What the guard refuses, sent past it.
    const unstoppable = "RETURN reduce(s = 0, x IN range(1, 100000000000) | s + x) AS n";
    const burn = async (): Promise<number> => {
      await expect(ask(unstoppable, 2000)).rejects.toMatchObject({ code: "QUERY_TOO_SLOW" });
      return (await store.stopped()).length;
    };
    // On a loaded machine the time may be over before it has begun to run.
    await expect.poll(burn, patience).toBeGreaterThan(0);
    await expect.poll(trouble, patience).toBe("burning");
    // Beside what burns, a loaded machine may have kept Neo4j from answering for a while.
    expect(said.filter((line) => line.trouble === "burning")).toMatchObject([
      { msg: expect.stringMatching(/^Neo4j is busy.*Restart/) as string },
    ]);
    expect(await (await get("/api/status")).json()).toMatchObject({ engine: "neo4j", trouble: "burning" });
    expect(await (await get("/metrics")).text()).toMatch(/^database_trouble\{kind="burning"\} 1$/m);
  });

  it("says in one line that Neo4j died, and that it is back, and goes on", async () => {
    const before = said.length;
    await neo4j!.kill();
    await expect.poll(trouble, patience).toBe("away");
    expect((await get("/readyz")).status).toBe(503);
    await neo4j!.start();
    await expect.poll(trouble, patience).toBeUndefined();
    await expect.poll(async () => (await get("/readyz")).status, patience).toBe(200);
    const status = (await (await get("/api/status")).json()) as object;
    expect(status).toMatchObject({ engine: "neo4j" });
    expect(status).not.toHaveProperty("trouble");
    expect(said.slice(before).map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/does not answer/),
      expect.stringMatching(/well again/),
    ]);
  });
});

it("has nothing to say of the embedded store, and leaves when it is told to", async () => {
  const supervisor = startSupervisor({ stopped: () => Promise.resolve([]) }, pino({ level: "silent" }), 10);
  await supervisor.stop();
  expect(supervisor.trouble()).toBeUndefined();
});

it("calls no database away that answers, but cannot list what runs in it", async () => {
  let asked = 0;
  const stopped = (): Promise<readonly string[]> => {
    asked += 1;
    return Promise.reject(new AppError("CYPHER_SYNTAX", 400, "Invalid input 'SHOW'"));
  };
  const supervisor = startSupervisor({ stopped }, pino({ level: "silent" }), 10);
  await expect.poll(() => asked, patience).toBeGreaterThan(1);
  expect(supervisor.trouble()).toBeUndefined();
  await supervisor.stop();
});
