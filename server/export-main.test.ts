import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExportDocument } from "#schema/export-document.ts";
import { EntityId } from "#schema/ids.ts";
import { Merge } from "#schema/merge.ts";
import { ViewId } from "#schema/saved-view.ts";
import { checksum } from "#store/checksum.ts";
import type { Store } from "#store/graph-store.ts";
import { openStore } from "#store/open.ts";
import { sampleDocument } from "./export/sample-document.ts";
import { sampleGraphs, who } from "./sample-graphs.ts";

type GraphFile = Readonly<{ nodes: readonly { name: string }[]; statements: readonly { quote: string }[] }>;
const names = (file: GraphFile): string[] => file.nodes.map(({ name }) => name).sort();

describe("npm run export", { timeout: 300_000 }, () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "beleg-export-"));
    const store = await openStore({ dataDir });
    await store.writer.prepare();
    await store.writer.write(sampleGraphs);
    await store.close();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATA_DIR: dataDir, NEO4J_URI: "" };
      const main = join(import.meta.dirname, "export-main.ts");
      execFile(process.execPath, ["--import", "tsx", main, ...args], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });

  const ingest = (to: string, path: string): Promise<{ code: number; err: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATA_DIR: to, NEO4J_URI: "", INIT_CWD: dirname(to) };
      const main = join(import.meta.dirname, "..", "ingest", "main.ts");
      execFile(process.execPath, ["--import", "tsx", main, path], { env }, (error, _out, err) =>
        resolve({ code: error ? Number(error.code) : 0, err }),
      );
    });
  const inStore = async <T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore({ dataDir: folder });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };

  it("writes everything to standard output, and nothing else", async () => {
    const { code, out, err } = await run("--format", "json");
    expect([code, err]).toEqual([0, ""]);
    expect(names(JSON.parse(out) as GraphFile)).toHaveLength(5);
  });

  it("writes what a query finds to a file, whole and under its name only", async () => {
    const folder = await mkdtemp(join(tmpdir(), "beleg-out-"));
    const out = join(folder, "events.json");
    await writeFile(out, "old");
    expect(await run("--format", "json", "--query", "MATCH (e:Event) RETURN e", "--out", out)).toMatchObject({
      code: 0,
      out: "",
    });
    expect(names(JSON.parse(await readFile(out, "utf8")) as GraphFile)).toEqual(["Brand im Umspannwerk"]);
    expect(await readdir(folder)).toEqual(["events.json"]);
    expect(await run("--format", "json", "--query", "MATCH (e) DELETE e", "--out", out)).toMatchObject({ code: 1 });
    expect(names(JSON.parse(await readFile(out, "utf8")) as GraphFile)).toEqual(["Brand im Umspannwerk"]);
    expect(await readdir(folder)).toEqual(["events.json"]);
    await rm(folder, { recursive: true });
  });

  it("writes what npm run ingest reads into an empty store, and it is the same graph", async () => {
    const folder = await mkdtemp(join(tmpdir(), "beleg-out-"));
    const file = join(folder, "all.json");
    const noted = await openStore({ dataDir });
    await noted.keeper.putNote({ key: who.berg.id, text: "nachfragen", changedAt: "2026-01-02T03:04:05Z" });
    await noted.close();
    const about = ["--title", "Alle", "--description", "für Montag"];
    expect(await run("--format", "json", "--out", file, ...about)).toMatchObject({ code: 0 });
    const data = join(folder, "data");
    expect(await ingest(data, "all.json")).toEqual({
      code: 0,
      err: "all.json: 2 articles, 2 of them new or changed\n",
    });
    const [before, after] = [await openStore({ dataDir }), await openStore({ dataDir: join(folder, "data") })];
    expect(await checksum(after.reader)).toBe(await checksum(before.reader));
    expect(await after.keeper.notes({})).toMatchObject([{ key: who.berg.id, text: "nachfragen" }]);
    expect(await after.keeper.views({})).toMatchObject([{ name: "Alle", note: "für Montag", nodes: 5 }]);
    await Promise.all([before.close(), after.close()]);
    expect(await run("--format", "json", "--no-texts", "--out", file)).toMatchObject({ code: 0 });
    const { code, err } = await ingest(data, "all.json");
    expect([code, err]).toEqual([1, expect.stringContaining("no texts of articles")]);
    await rm(folder, { recursive: true });
  });

  it("carries merges along, so that what was merged is split again where it was read in", async () => {
    const folder = await mkdtemp(join(tmpdir(), "beleg-out-"));
    const [from, into] = [who.lind, who.mueller].map(({ id, name }) => ({ id, name }));
    const merge = Merge.parse({
      id: "mrg_0123456789abcdef",
      into,
      from: [from],
      at: "2026-01-02T03:04:05Z",
      note: "laut Register",
    });
    const splitAt = "2026-01-03T00:00:00Z";
    const apart = await inStore(dataDir, ({ reader }) => checksum(reader));
    await inStore(dataDir, ({ keeper }) => keeper.putMerge(merge));
    const asOne = await inStore(dataDir, ({ reader }) => checksum(reader));
    const file = join(folder, "all.graphml");
    expect(await run("--format", "graphml", "--out", file)).toMatchObject({ code: 0 });
    const data = join(folder, "data");
    expect(await ingest(data, file)).toMatchObject({ code: 0 });
    expect(await inStore(data, ({ keeper }) => keeper.merges({}))).toEqual([merge]);
    expect(await inStore(data, ({ reader }) => checksum(reader))).toBe(asOne);
    await inStore(data, ({ keeper }) => keeper.putMerge({ ...merge, splitAt }));
    expect(await inStore(data, ({ reader }) => checksum(reader))).toBe(apart);
    expect(await ingest(data, file)).toMatchObject({ code: 0 });
    expect(await inStore(data, ({ keeper }) => keeper.merges({}))).toEqual([{ ...merge, splitAt }]);
    expect((await run("--format", "json", "--no-notes")).out).not.toContain("laut Register");
    await inStore(dataDir, ({ keeper }) => keeper.putMerge({ ...merge, splitAt }));
    await rm(folder, { recursive: true });
  });

  it("writes what a query with parameters finds, and the nodes that are named", async () => {
    const query = ["--query", "MATCH (n) WHERE n.name IN $names OR n.name = $one RETURN n LIMIT $most"];
    const params = ['names=["Jonas Berg"]', "one=Clara Lind", "most=5"].flatMap((pair) => ["--param", pair]);
    const found = await run("--format", "json", ...query, ...params);
    expect(names(JSON.parse(found.out) as GraphFile)).toEqual(["Clara Lind", "Jonas Berg"]);
    const two = await run("--format", "json", "--nodes", `${who.mueller.id},${who.berg.id}`);
    const file = JSON.parse(two.out) as GraphFile;
    expect([names(file), file.statements.length]).toEqual([["Ada Müller", "Jonas Berg"], 2]);
  });

  it("writes a saved view with its name, note and places, and a frozen one as it was", async () => {
    const nodes = [who.mueller, who.berg].map(({ id, name }) => ({ id, name }));
    const gone = { id: EntityId.parse("per_ffffffffffffffff"), name: "Otto Gast" };
    const at = "2026-01-02T03:04:05.000Z";
    const head = { name: "Müller", note: "für Montag", nodes: 2, edges: 1, createdAt: at, changedAt: at };
    const [living, frozen] = ["view_00000000000000aa", "view_00000000000000bb"].map((id) => ViewId.parse(id));
    const look = `nodes=${who.mueller.id}~-1e~z,${who.berg.id}`;
    const body = { look, nodes: [...nodes, gone], edges: [] };
    const snapshot = ExportDocument.parse({
      ...sampleDocument(),
      notes: { [sampleDocument().nodes[0]!.id]: "vertraulich" },
    });
    await inStore(dataDir, async ({ keeper }) => {
      await keeper.putView({ head: { ...head, id: living!, frozen: false }, body });
      await keeper.putView({ head: { ...head, id: frozen!, frozen: true }, body: { ...body, snapshot } });
    });
    const now = await run("--format", "json", "--view", living!);
    expect([now.code, now.err]).toEqual([0, "Of the view these nodes are gone: Otto Gast\n"]);
    expect(JSON.parse(now.out)).toMatchObject({
      ...{ title: "Müller", description: "für Montag" },
      positions: { [who.mueller.id]: { x: -50, y: 35 } },
    });
    const then = await run("--format", "json", "--view", frozen!, "--title", "Damals");
    expect(names(JSON.parse(then.out) as GraphFile)).toEqual(snapshot.nodes.map(({ name }) => name).sort());
    expect(JSON.parse(then.out)).toMatchObject({ title: "Damals", description: "für Montag", notes: snapshot.notes });
    expect((await run("--format", "json", "--view", frozen!, "--no-notes")).out).not.toContain("vertraulich");
  });

  it.each([
    [["--format", "doc"], "--format: one of json"],
    [[], "--format: one of json"],
    [["--nonsense"], "nonsense"],
    [["--format", "json", "--nodes", "per_ffffffffffffffff"], "none of these nodes"],
    [["--format", "json", "--view", "view_ffffffffffffffff"], "no such view"],
    [["--format", "json", "--query", "MATCH (n {name: $a}) RETURN n"], "a"],
    [["--format", "json", "--query", "CREATE (n)"], "only read"],
    [["--format", "json", "--query", "MATCH (p:Person) RETURN p.name AS name"], "Return nodes"],
    [["--format", "json", "--query", "MATCH (e:Event) WHERE e.name = 'x' RETURN e"], "Return nodes"],
    [["--format", "json", "--out", join("/nowhere", "x.json")], "/nowhere"],
  ])("answers %j in one line and with 1", async (args, text) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([expect.stringContaining(text)]);
  });
});
