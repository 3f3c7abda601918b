import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: root });

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ message }) => message);
}

const planted: readonly (readonly [file: string, imported: string])[] = [
  ["schema/planted.ts", "#store/graph-store.ts"],
  ["schema/planted.ts", "../client/planted.ts"],
  ["store/planted.ts", "#ingest/document.ts"],
  ["store/planted.ts", "#server/app.ts"],
  ["ingest/planted.ts", "#store/graph-store.ts"],
  ["client/planted.ts", "#store/graph-store.ts"],
  ["client/planted.ts", "#server/app.ts"],
  ["server/planted.ts", "#ingest/document.ts"],
  ["server/planted.ts", "#client/planted.ts"],
  ["client/planted.ts", "sigma"],
  ["client/planted.ts", "sigma/rendering"],
  ["server/planted.ts", "neo4j-driver"],
  ["store/planted.ts", "@grafeo-db/js"],
  ["store/neo4j/planted.ts", "@grafeo-db/js"],
];

describe("the direction of imports", () => {
  it.each(planted)("is broken when %s imports %s, and lint says so", async (file, imported) => {
    const found = await complaints(file, `import * as planted from "${imported}";\nexport const used = planted;\n`);
    expect(found.join("\n")).toMatch(/may import only|imports this package/);
  });

  it.each([
    ["ingest/main.ts", "#store/open.ts"],
    ["server/planted.ts", "#store/graph-store.ts"],
    ["client/graph-view/planted.ts", "sigma"],
    ["store/neo4j/planted.ts", "neo4j-driver"],
  ])("is kept when %s imports %s", async (file, imported) => {
    const found = await complaints(file, `import * as planted from "${imported}";\nexport const used = planted;\n`);
    expect(found.join("\n")).not.toMatch(/may import only|imports this package/);
  });
});

describe("import cycles", () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(root, "schema", "planted-"))));
  afterAll(() => rm(folder, { recursive: true }));

  it("are found by lint", async () => {
    await writeFile(join(folder, "a.ts"), 'import { b } from "./b.ts";\nexport const a = (): number => b();\n');
    await writeFile(join(folder, "b.ts"), 'import { a } from "./a.ts";\nexport const b = (): number => a();\n');
    const results = await eslint.lintFiles([join(folder, "*.ts")]);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain("import-x/no-cycle");
  });
});
