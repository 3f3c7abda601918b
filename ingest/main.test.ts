import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checksum } from "#store/checksum.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/graph-store.ts";

const root = join(import.meta.dirname, "..");
let folder: string;
let news: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "beleg-main-"));
  news = join(folder, "news");
  await mkdir(news);
  env = { DATA_DIR: join(folder, "data"), INIT_CWD: folder };
});
afterEach(() => rm(folder, { recursive: true }));

type Ended = Readonly<{ code: number | null; out: string; err: string }>;

/** Runs a program of ours as a user does, in a terminal that is not one. */
function run(file: string, args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["setup/run.mjs", file, ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env, ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}
const ingest = (...args: string[]): Promise<Ended> => run("ingest/main.ts", args);

async function inStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir: env["DATA_DIR"]! });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

const article = (url: string, text: string): string =>
  `---\ntitle: Streit um Nordmetall\ndate: 2021-03-04\nsource: Elbkurier\nurl: https://example.org/${url}\nlanguage: de\n---\n\n${text}\n`;

const criticism = "Bundeskanzlerin Ada Quandt kritisierte am Montag Außenminister Bertram Falk.";
const meeting = "Am Dienstag traf sich Ada Quandt in Kiel mit dem SPD-Vorsitzenden Carl Timm.";

describe("npm run ingest", () => {
  it("takes a folder in, and a second run changes nothing", async () => {
    await writeFile(join(news, "a.md"), article("a", criticism));
    await writeFile(join(news, "b.txt"), meeting);
    const first = await ingest("news", "--json");
    expect(first).toMatchObject({ code: 0 });
    expect(
      first.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object),
    ).toMatchObject([
      { file: "a.md", outcome: "added" },
      { file: "b.txt", outcome: "added" },
    ]);
    const before = await inStore(({ reader }) => checksum(reader));
    const second = await ingest("news");
    expect(second.err).toContain("2 articles: 2 unchanged");
    expect(await inStore(({ reader }) => checksum(reader))).toBe(before);
    expect(await ingest("news", "--again")).toMatchObject({ code: 0 });
    expect(await inStore(({ reader }) => checksum(reader))).toBe(before);
  });

  it("makes one node of a name that stands in two articles, and none of father and junior", async () => {
    await writeFile(join(news, "a.md"), article("a", criticism));
    await writeFile(join(news, "b.md"), article("b", `${meeting} Ada Quandt lobte den Termin.`));
    await writeFile(
      join(news, "c.md"),
      article("c", "Donald Trump junior traf am Montag die Anwältin Natalia Weselnizkaja."),
    );
    await writeFile(join(news, "d.md"), article("d", "Donald Trump traf am Montag den Präsidenten Wladimir Putin."));
    await ingest("news");
    const found = await inStore(async ({ reader }) => {
      const hits = async (q: string): Promise<string[]> =>
        (await reader.search({ q, type: "Person", limit: 10 })).results.map(({ name }) => name).sort();
      return { ada: await hits("Quandt"), trump: await hits("Trump") };
    });
    expect(found).toEqual({ ada: ["Ada Quandt"], trump: ["Donald Trump", "Donald Trump junior"] });
  });

  it("replaces what a changed article said, and nothing else", async () => {
    await writeFile(join(news, "a.md"), article("a", criticism));
    await writeFile(join(news, "b.md"), article("b", meeting));
    await ingest("news");
    const quotes = (): Promise<string[]> =>
      inStore(async ({ reader }) =>
        (await reader.statements({ limit: 100 })).statements.map(({ quote }) => quote).sort(),
      );
    expect(await quotes()).toEqual([meeting, criticism].sort());
    const corrected = "Außenminister Bertram Falk kritisierte am Montag Bundeskanzlerin Ada Quandt.";
    await writeFile(join(news, "a.md"), article("a", corrected));
    const { err } = await ingest("news");
    expect(err).toContain("1 replaced, 1 unchanged");
    expect(await quotes()).toEqual([meeting, corrected].sort());
  });

  it("sets bad files aside, says why, takes the rest in and ends with 2", async () => {
    await writeFile(join(news, "a.md"), article("a", criticism));
    await writeFile(join(news, "empty.txt"), "");
    await writeFile(join(news, "binary.txt"), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 1]));
    await writeFile(join(news, "broken.md"), "---\ntitle: a: b\n---\nText");
    await writeFile(
      join(news, "french.txt"),
      "Le ministre a rejeté ces accusations lundi à Paris, selon son porte-parole.",
    );
    await writeFile(join(news, "windows.txt"), Buffer.from("Quandt sagte: \x84Nein\x93 \x96 und ging.", "latin1"));
    const { code, err } = await ingest("news");
    expect(code).toBe(2);
    expect(err).toMatch(/set aside empty\.txt: the file is empty/);
    expect(err).toMatch(/set aside binary\.txt: not a text/);
    expect(err).toMatch(/set aside broken\.md: its front matter is not valid YAML/);
    expect(err).toMatch(/french\.txt: neither German nor English/);
    expect(err).not.toMatch(/ {4}at /);
    const texts = await inStore(async ({ reader }) => {
      const { articles } = await reader.articles({ limit: 10 });
      return Promise.all(articles.map(async ({ id }) => (await reader.article({ id }))?.text));
    });
    expect(texts).toHaveLength(3);
    expect(texts).toContain("Quandt sagte: „Nein“ – und ging.");
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ["a path that is not there", ["nowhere"], {}, /^There is no file or folder nowhere\n$/],
    ["no path", [], {}, /^Say what to read: npm run ingest -- FOLDER/],
    ["an unknown option", ["news", "--jsno"], {}, /^Unknown option '--jsno'/],
    ["an unknown extractor", ["news", "--extractor", "magic"], {}, /^--extractor is offline or llm, not magic/],
    ["a model that is not configured", ["news", "--extractor", "llm"], {}, /^--extractor llm needs LLM_BASE_URL/],
    ["a wrong variable", ["news"], { NEO4J_URI: "localhost" }, /^NEO4J_URI: must look like bolt/],
    ["a data folder that is a file", ["news"], { DATA_DIR: join(root, "package.json") }, /package\.json/],
  ])("cannot run with %s, says so in one line and ends with 1", async (_, args, more, line) => {
    await writeFile(join(news, "a.md"), article("a", criticism));
    const { code, out, err } = await run("ingest/main.ts", args, more);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("npm run --silent extract", () => {
  it("prints one JSON line an article with verbatim evidence and nothing else", async () => {
    await writeFile(join(news, "a.md"), article("a", `${criticism} ${meeting}`));
    await writeFile(join(news, "b.txt"), meeting);
    const { code, out, err } = await run("ingest/extract-main.ts", ["news"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Prediction);
    expect(lines.map((line) => line.article.file)).toEqual(["a.md", "b.txt"]);
    expect(lines[0]!.statements.map(({ type }) => type).sort()).toEqual(["CONTACTED", "CRITICIZED"]);
    const text = `${criticism} ${meeting}`;
    for (const { evidence } of lines[0]!.statements)
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });

  it("explains each statement on standard error", async () => {
    await writeFile(join(news, "a.md"), article("a", criticism));
    const { err } = await run("ingest/extract-main.ts", ["news", "--explain"]);
    expect(err).toMatch(/Ada Quandt CRITICIZED Bertram Falk \(asserted, 0\.\d\d\)/);
    expect(err).toMatch(/by rule /);
  });
});

type Prediction = Readonly<{
  article: { file: string };
  statements: readonly { type: string; evidence: { start: number; end: number; text: string } }[];
}>;
