import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeWhole } from "./write-whole.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "beleg-whole-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program that writes a file without an end. */
const endless = (file: string): string => `
  import { writeWhole } from ${JSON.stringify(join(import.meta.dirname, "write-whole.ts"))};
  async function* lines() {
    for (;;) {
      yield "a line\\n".repeat(10_000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  await writeWhole(lines(), ${JSON.stringify(file)});
`;

describe("a file that is written whole or not at all", () => {
  it.each(["SIGKILL", "SIGINT", "SIGTERM"] as const)(
    "keeps what was there when %s ends the writing",
    async (signal) => {
      const file = join(folder, `${signal}.json`);
      await writeFile(file, "before");
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", endless(file)], {
        stdio: "ignore",
      });
      const ended = once(child, "exit");
      await expect
        .poll(() => readdir(folder), { timeout: 60_000 })
        .toContainEqual(expect.stringMatching(new RegExp(`^${signal}\\.json\\.\\d+\\.part$`)));
      child.kill(signal);
      await ended;
      expect(await readFile(file, "utf8")).toBe("before");
    },
  );

  it("says in words where nothing can be written, under the name that was asked for", async () => {
    const some = () => Readable.from(["a line"]);
    const nowhere = join(folder, "nowhere", "x.json");
    await expect(writeWhole(some(), nowhere)).rejects.toThrow(`${nowhere} cannot be written: there is no such folder.`);
    await mkdir(join(folder, "taken"));
    await expect(writeWhole(some(), join(folder, "taken"))).rejects.toThrow(
      "taken cannot be written: this is a folder.",
    );
    expect((await readdir(folder)).filter((name) => name.includes("taken"))).toEqual(["taken"]);
  });

  it("leaves nothing behind of what breaks off by itself", async () => {
    const file = join(folder, "broken.json");
    async function* breaking(): AsyncGenerator<string> {
      yield "half";
      await Promise.resolve();
      throw new Error("the store went away");
    }
    await expect(writeWhole(breaking(), file)).rejects.toThrow("the store went away");
    expect((await readdir(folder)).filter((name) => name.startsWith("broken"))).toEqual([]);
  });
});
