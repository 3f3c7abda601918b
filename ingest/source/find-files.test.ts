import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFiles } from "./find-files.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "beleg-find-"));
  await mkdir(join(root, "news", "2017", ".git"), { recursive: true });
  for (const file of ["news/b.md", "news/2017/a.html", "news/notes.docx", "news/2017/.git/x.txt", "outside.txt"])
    await writeFile(join(root, file), "x");
  await symlink(join(root, "outside.txt"), join(root, "news", "link.txt"));
});
afterAll(() => rm(root, { recursive: true }));

describe("findFiles", () => {
  it("finds what can be read below a folder and passes over the hidden and what leads out", async () => {
    const files = await findFiles(["news"], root);
    expect(files.map(({ file }) => file)).toEqual([join("2017", "a.html"), "b.md"]);
  });

  it("takes a file that is named twice once", async () => {
    expect(await findFiles(["news/b.md", "news"], root)).toHaveLength(2);
  });

  it("says which path is not there", async () => {
    await expect(findFiles(["nowhere"], root)).rejects.toThrow("There is no file or folder nowhere");
  });
});
