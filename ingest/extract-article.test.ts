import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractArticle } from "./extract-article.ts";
import type { Extractor } from "./extractor.ts";
import { openStages } from "./pipeline.ts";
import { relate } from "./relate/relate.ts";
import { readArticle } from "./source/read-article.ts";

const texts: Readonly<Record<string, string>> = {
  "a.txt":
    "Der russische Außenminister Sergej Lawrow traf in Wien die Diplomatin Clara Weiss. Lawrow kritisierte die Vereinten Nationen.",
  "b.txt":
    "The Russian foreign minister, Sergey Lavrov, met the diplomat Clara Weiss in Vienna. The opposition criticized Sergey Lavrov.",
  "c.txt": "Lawrow kritisierte am Montag den Ministerpräsidenten Jonas Keller. Die Opposition widersprach der Kritik.",
  "d.txt": "Ministerpräsident Jonas Keller wies die Vorwürfe der Opposition zurück.",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ids-"));
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One extractor for all articles, as a run has. */
const openExtractor = (): Extractor => {
  const stages = openStages();
  return { name: "rules", read: (plain) => Promise.resolve(relate(stages(plain))) };
};

const idsIn = async (files: readonly string[]): Promise<Map<string, unknown>> => {
  const extractor = openExtractor();
  const said = new Map<string, unknown>();
  for (const file of files) {
    const { entities, statements } = await extractArticle(await readArticle(join(folder, file), file), extractor);
    said.set(file, {
      entities: entities.map(({ id, name }) => [name, id]).sort(),
      statements: statements.map(({ id, source, target }) => [id, source, target]),
    });
  }
  return said;
};

describe("ids", () => {
  it("are the same whichever articles are read before, and in any order", async () => {
    const alone = new Map<string, unknown>();
    for (const file of Object.keys(texts)) for (const [key, value] of await idsIn([file])) alone.set(key, value);
    for (const order of ["abcd", "dcba", "cadb", "bdac"]) {
      const together = await idsIn([...order].map((letter) => `${letter}.txt`));
      for (const [file, said] of together) expect(said).toEqual(alone.get(file));
    }
  });

  it("join one full name over articles and languages, and never a surname alone or a body that every country has", async () => {
    const idsOf = async (file: string): Promise<Map<string, string>> => {
      const { entities } = await extractArticle(await readArticle(join(folder, file), file), openExtractor());
      return new Map(entities.map(({ name, id }) => [name, id]));
    };
    const [german, english, surname, answer] = await Promise.all(["a.txt", "b.txt", "c.txt", "d.txt"].map(idsOf));
    const lavrov = german!.get("Sergej Lawrow");
    expect(lavrov).toBeDefined();
    expect(english!.get("Sergey Lavrov")).toBe(lavrov);
    expect(surname!.get("Lawrow")).toBeDefined();
    expect(surname!.get("Lawrow")).not.toBe(lavrov);
    expect(surname!.get("Jonas Keller")).toBe(answer!.get("Jonas Keller"));
    const opposition = surname!.get("Opposition");
    expect(opposition).toBeDefined();
    expect(answer!.get("Opposition") ?? "none").not.toBe(opposition);
  });
});
