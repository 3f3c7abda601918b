import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checksum } from "../checksum.ts";
import { readAddress } from "./address.ts";
import { openEmbeddedStore } from "./open.ts";

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "beleg-killed-"));
  folders.push(folder);
  return folder;
};

/** Writes the same forty articles in batches of four, telling after each batch; articles replace earlier versions of themselves. */
function writer(dataDir: string) {
  const place = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
  const code = `import { openEmbeddedStore } from ${place("./open.ts")};
    import { articleGraph, contacted, criticized, person } from ${place("../builders.ts")};
    const store = await openEmbeddedStore(${JSON.stringify(dataDir)});
    const who = (n) => person("Person " + (n % 7), { aliases: ["P" + (n % 7)] });
    const graph = (n, version) => articleGraph({ title: "Nummer " + n, publishedAt: "2024", extractor: "test/" + version,
      says: [contacted(who(n), who(n + version)), criticized(who(n + 2), who(n))] });
    for (const version of [1, 2]) for (let from = 0; from < 40; from += 4) {
      await store.writer.write([0, 1, 2, 3].map((at) => graph(from + at, version)));
      console.log(from);
    }
    await store.close();`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let lines = 0;
  child.stdout.on("data", (data: Buffer) => (lines += data.toString("utf8").split("\n").length - 1));
  return { child, ended, lines: () => lines };
}

async function sumOf(dataDir: string): Promise<string> {
  const store = await openEmbeddedStore(dataDir);
  const sum = await checksum(store.reader);
  await store.close();
  return sum;
}

/** Batches done before the kill, and milliseconds after that; made with a fixed seed, so a failure can be repeated. */
const points = [
  [1, 3],
  [7, 11],
  [12, 0],
  [16, 7],
] as const;

describe("an ingest that is killed", () => {
  let whole: string;
  beforeAll(async () => {
    const dataDir = newFolder();
    expect(await writer(dataDir).ended).toBe(0);
    whole = await sumOf(dataDir);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each(points)(
    "comes to the same graph when it is run again after a kill at batch %i and %i ms",
    async (batches, ms) => {
      const dataDir = newFolder();
      const first = writer(dataDir);
      await expect.poll(first.lines, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(batches);
      await sleep(ms);
      first.child.kill("SIGKILL");
      await first.ended;
      expect(await writer(dataDir).ended).toBe(0);
      expect(await sumOf(dataDir)).toBe(whole);
    },
    120_000,
  );

  it.each(points)(
    "goes on by itself when the engine is killed at batch %i and %i ms",
    async (batches, ms) => {
      const dataDir = newFolder();
      const run = writer(dataDir);
      await expect.poll(run.lines, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(batches);
      await sleep(ms);
      process.kill(readAddress(dataDir)?.pid ?? Number.NaN, "SIGKILL");
      expect(await run.ended).toBe(0);
      expect(await sumOf(dataDir)).toBe(whole);
    },
    120_000,
  );
});
