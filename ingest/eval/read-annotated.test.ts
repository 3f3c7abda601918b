import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readArticle } from "../source/read-article.ts";
import { plainOf } from "./plain-of.ts";
import { readGold } from "./read-annotated.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "annotated-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("gives the text that an ingest reads, without the lines that a file has over it", async () => {
  const file = join(folder, "rede.md");
  const head = '---\ntitle: "Die Rede"\ndate: 2024-05-01\nsource: "Abendblatt"\nlanguage: de\n---\n\n';
  writeFileSync(file, `${head}Minister Karl Voss kritisierte die Reform.\n`);
  const gold = { article: "rede.md", language: "de", entities: [], statements: [] };
  writeFileSync(join(folder, "rede.json"), JSON.stringify(gold));
  const [annotated] = readGold(folder, folder);
  const { text, title, source, publishedAt } = await readArticle(file, "rede.md");
  expect(plainOf(annotated!)).toEqual({ text, title, language: "de", outlet: source, publishedAt });
  expect(text).toBe("Minister Karl Voss kritisierte die Reform.");
});
