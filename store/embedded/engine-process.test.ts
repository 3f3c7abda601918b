import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleGraph, contacted, person } from "../builders.ts";
import { checksum } from "../checksum.ts";
import type { Store } from "../graph-store.ts";
import { readAddress } from "./address.ts";
import { GrafeoDB } from "./grafeo.ts";
import { isAlive } from "./is-alive.ts";
import { openEmbeddedStore } from "./open.ts";
import { places } from "./places.ts";

const anna = person("Anna Müller");
const bert = person("Bert Falk");
const graph = (title: string) => articleGraph({ title, publishedAt: "2024", says: [contacted(anna, bert)] });
const ENDLESS = "UNWIND range(1, 1000000000000) AS x RETURN count(x) AS c";

const untilGone = (pid: number) => expect.poll(() => isAlive(pid), { timeout: 20_000, interval: 50 }).toBe(false);

/** A program that opens the store of this folder and does something with it. */
function otherProcess(dataDir: string, work: string) {
  const open = new URL("./open.ts", import.meta.url).href;
  const builders = new URL("../builders.ts", import.meta.url).href;
  const code = `import { openEmbeddedStore } from ${JSON.stringify(open)};
    import { articleGraph, contacted, person } from ${JSON.stringify(builders)};
    const store = await openEmbeddedStore(${JSON.stringify(dataDir)});
    const graph = (title) => articleGraph({ title, publishedAt: "2024", says: [contacted(person("Anna Müller"), person("Bert Falk"))] });
    ${work}`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (status) => resolve(status)));
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data.toString("utf8")));
  return { child, ended, said: () => said };
}

describe("the engine process", () => {
  let dataDir: string;
  const open: Store[] = [];
  const openStore = async (): Promise<Store> => {
    const store = await openEmbeddedStore(dataDir);
    open.push(store);
    return store;
  };
  const enginePid = (): number => readAddress(dataDir)?.pid ?? 0;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "beleg-engine-"));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("takes many questions of one request without a warning about its signal", async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error): void => void warnings.push(message);
    process.on("warning", note);
    const store = await openStore();
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 20 }, () => store.reader.search({ q: "Anna", limit: 5, signal })));
    await sleep(0);
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });

  it("ends with its last client and frees the file", async () => {
    const store = await openStore();
    const second = await openStore();
    const pid = enginePid();
    await store.close();
    expect(isAlive(pid)).toBe(true);
    await second.close();
    await untilGone(pid);
    GrafeoDB.open(places(dataDir).graph).close();
  });

  it("is shared by two processes, each of which sees what the other wrote", async () => {
    const store = await openStore();
    await store.writer.write([graph("hier")]);
    const other = otherProcess(
      dataDir,
      `await store.writer.write([graph("dort")]); console.log((await store.reader.status({})).articles); await store.close();`,
    );
    expect(await other.ended).toBe(0);
    expect(other.said().trim()).toBe("2");
    expect(await store.reader.status({})).toMatchObject({ articles: 2, revision: 2 });
  });

  it("undoes what a killed client left open, and lets the next writer in", async () => {
    const store = await openStore();
    const other = otherProcess(
      dataDir,
      `for (let n = 0; ; n += 1) { await store.writer.write([graph("Nummer " + n)]); console.log(n); }`,
    );
    await expect.poll(() => other.said().split("\n").length, { timeout: 30_000 }).toBeGreaterThan(5);
    other.child.kill("SIGKILL");
    await other.ended;
    await store.writer.write([graph("danach")]);
    const { articles } = await store.reader.status({});
    expect(articles).toBeGreaterThan(5);
    expect((await store.reader.node({ id: anna.id }))?.articles).toBe(articles);
    expect((await store.reader.statements({ limit: 10_000 })).statements).toHaveLength(articles);
  });

  it("does not outlive a client that was killed", async () => {
    const other = otherProcess(
      dataDir,
      `console.log("offen"); await new Promise((resolve) => setTimeout(resolve, 60_000));`,
    );
    await expect.poll(() => other.said(), { timeout: 30_000 }).toContain("offen");
    const pid = enginePid();
    other.child.kill("SIGKILL");
    await other.ended;
    await untilGone(pid);
  });

  it("loses nothing committed when it is killed, and is back with the next question", async () => {
    const store = await openStore();
    await store.writer.write([graph("eins"), graph("zwei")]);
    const before = await checksum(store.reader);
    const pid = enginePid();
    process.kill(pid, "SIGKILL");
    expect(await checksum(store.reader)).toBe(before);
    expect(enginePid()).not.toBe(pid);
  });

  it("repeats a write that it was killed under", async () => {
    const store = await openStore();
    const batches = Array.from({ length: 30 }, (_, at) => [graph(`a${at}`), graph(`b${at}`)]);
    const written = Promise.all(batches.map((batch) => store.writer.write(batch)));
    await sleep(150);
    process.kill(enginePid(), "SIGKILL");
    await written;
    expect(await store.reader.status({})).toMatchObject({ articles: 60, statements: { CONTACTED: 60 } });
    expect(await store.reader.node({ id: anna.id })).toMatchObject({ articles: 60, degree: 1 });
  });

  it("is stopped under a query that takes too long; questions beside it are answered, and nothing is lost", async () => {
    const store = await openStore();
    await store.writer.write([graph("eins")]);
    const pid = enginePid();
    const slow = store.reader.cypher({ query: ENDLESS, params: {}, limit: 1, timeoutMs: 400 });
    const beside = Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await sleep(at * 25);
        return store.reader.node({ id: anna.id });
      }),
    );
    await expect(slow).rejects.toMatchObject({ code: "QUERY_TOO_SLOW", status: 504 });
    for (const node of await beside) expect(node?.name).toBe("Anna Müller");
    expect(enginePid()).not.toBe(pid);
    expect(await store.reader.status({})).toMatchObject({ articles: 1 });
  });

  it("lets none of a hundred queries run on that nobody waits for", async () => {
    const store = await openStore();
    await store.writer.write([graph("eins")]);
    const deadline = 10 * 60_000;
    // The server lets eight run at a time.
    for (let left = 100; left > 0; left -= 8) {
      const pid = enginePid();
      const stop = new AbortController();
      const request = { query: ENDLESS, params: {}, limit: 1, timeoutMs: deadline, signal: stop.signal };
      const slow = Promise.allSettled(Array.from({ length: Math.min(left, 8) }, () => store.reader.cypher(request)));
      await sleep(50);
      stop.abort();
      // How long it takes at most is measured in the benchmark of the console.
      await untilGone(pid);
      for (const outcome of await slow) expect(outcome).toMatchObject({ reason: { code: "CANCELLED" } });
      expect(await store.reader.node({ id: anna.id })).toMatchObject({ name: "Anna Müller" });
      expect(enginePid()).not.toBe(pid);
    }
  }, 240_000);

  it("says that the engine gave up on a query that breaks it, and goes on", async () => {
    const store = await openStore();
    const slow = store.reader.cypher({ query: ENDLESS, params: {}, limit: 1, timeoutMs: 20_000 });
    await sleep(200);
    process.kill(enginePid(), "SIGKILL");
    await expect(slow).rejects.toMatchObject({ code: "ENGINE_GAVE_UP", status: 500 });
    expect(await store.reader.status({})).toMatchObject({ articles: 0 });
    await store.ping();
  });

  it("is stopped when a query needs more memory than there should be", async () => {
    const store = await openStore();
    await store.writer.write([graph("eins")]);
    const query =
      "UNWIND range(1, 100000000) AS x WITH collect('text ' + toString(x)) AS texts RETURN size(texts) AS n";
    await expect(store.reader.cypher({ query, params: {}, limit: 1, timeoutMs: 60_000 })).rejects.toMatchObject({
      code: "QUERY_TOO_BIG",
      status: 422,
    });
    expect(await store.reader.status({})).toMatchObject({ articles: 1 });
  }, 60_000);

  it("sends large rows a few at a time, and none that is larger than an answer may be", async () => {
    const store = await openStore();
    const ask = async (query: string): Promise<number> => {
      const { rows } = await store.reader.cypher({ query, params: {}, limit: 1_000, timeoutMs: 60_000 });
      let count = 0;
      for await (const row of rows) count += row.length;
      return count;
    };
    expect(await ask("UNWIND range(1, 30) AS i RETURN [x IN range(1, 100000) | x] AS xs")).toBe(30);
    const large = "WITH [x IN range(1, 100000) | 'of thirty-two letters in all here'] AS xs";
    await expect(ask(`${large} RETURN xs, xs AS again, xs AS oncemore`)).rejects.toMatchObject({
      code: "QUERY_TOO_BIG",
      status: 422,
    });
    expect(await ask("RETURN 1 AS one")).toBe(1);
  }, 120_000);

  it("refuses to read files", async () => {
    const store = await openStore();
    const query = "LOAD CSV FROM '/etc/hostname' AS line RETURN line";
    await expect(store.reader.cypher({ query, params: {}, limit: 1, timeoutMs: 5_000 })).rejects.toMatchObject({
      code: "CYPHER_REFUSED",
      details: { rule: "load-csv" },
    });
  });

  it("names a damaged file, a newer one and one in use, and leaves them as they are", async () => {
    const { graph: file } = places(dataDir);
    writeFileSync(file, "this is no graph ".repeat(500));
    await expect(openEmbeddedStore(dataDir)).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining(file) as string,
    });
    expect(readFileSync(file, "utf8")).toContain("this is no graph");
    rmSync(file);

    const newer = GrafeoDB.create(file);
    await newer.executeCypher("CREATE (:Meta {id: 'store', schema: 99, revision: 1})");
    newer.close();
    await expect(openEmbeddedStore(dataDir)).rejects.toMatchObject({
      message: expect.stringContaining("newer") as string,
    });

    const stranger = GrafeoDB.open(file);
    await expect(openEmbeddedStore(dataDir)).rejects.toMatchObject({ code: "STORE_LOCKED" });
    stranger.close();
  }, 60_000);

  it("notices a file that is older than what was saved", async () => {
    const store = await openStore();
    await store.writer.write([graph("eins")]);
    await store.close();
    writeFileSync(places(dataDir).checkpoint, JSON.stringify({ revision: 7 }));
    await expect(openEmbeddedStore(dataDir)).rejects.toMatchObject({
      message: expect.stringContaining("revision 1") as string,
    });
  });

  it("notices a file that was cut or overwritten in the middle", async () => {
    const store = await openStore();
    await store.writer.write(Array.from({ length: 50 }, (_, at) => graph(`Nummer ${at}`)));
    await store.close();
    const handle = openSync(places(dataDir).graph, "r+");
    const size = readFileSync(places(dataDir).graph).length;
    writeSync(handle, Buffer.alloc(256, 7), 0, 256, Math.floor(size / 2));
    closeSync(handle);
    const again = openEmbeddedStore(dataDir).then(async (opened) => {
      open.push(opened);
      return (await opened.reader.status({})).articles;
    });
    await expect(again.catch((error: { code: string }) => error.code)).resolves.toSatisfy(
      (outcome: number | string) => outcome === 50 || outcome === "STORE_UNAVAILABLE",
    );
  });

  it("takes a folder with a long path", async () => {
    const deep = join(dataDir, "ein-sehr-langer-ordnername-".repeat(4), "noch-einer-".repeat(8));
    const store = await openEmbeddedStore(deep);
    await store.ping();
    await store.close();
  });

  it("says when the folder cannot be made", async () => {
    writeFileSync(join(dataDir, "file"), "");
    await expect(openEmbeddedStore(join(dataDir, "file", "data"))).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });
});
