import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { Env } from "#schema/env.ts";
import { endpoints } from "#server/endpoints.ts";
import { exportFormats } from "#server/export/formats.ts";
import packageFile from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const readme = read("README.md");
const scripts = Object.keys(packageFile.scripts);
const decisions = readdirSync(join(root, "docs", "adr")).map((file) => `docs/adr/${file}`);
const guides = readdirSync(join(root, "docs"))
  .filter((file) => file.endsWith(".md"))
  .map((file) => `docs/${file}`);
const documents = ["README.md", "CONTEXT.md", "client/README.md", "secrets/README.md", ...guides, ...decisions];

/** Text outside of fences, where links and headings are. */
const prose = (text: string): string => text.replace(/```[\s\S]*?```/g, "");
const anchors = (text: string): readonly string[] =>
  [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("README", () => {
  it.each(Object.entries(Env.shape))("tells of the setting %s and its default", (name, type) => {
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${name}\``));
    expect(row, name).toBeDefined();
    const fallback = type.safeParse(undefined).data;
    if (fallback !== undefined) expect(row).toContain(`\`${String(fallback)}\``);
  });

  it("names no setting that is not read", () => {
    const table = readme.slice(readme.indexOf("\n## Settings"), readme.indexOf("\n## Privacy"));
    const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(Env.shape).sort());
  });

  it.each(scripts)("tells what `npm run %s` does", (script) => {
    expect(readme).toMatch(new RegExp(`npm (run )?(--silent )?${script}\\b`));
  });

  it.each(Object.values(endpoints).map(({ method, path }) => `${method.toUpperCase()} ${path}`))("lists %s", (line) => {
    expect(readme).toContain(line);
  });

  it("names every format of an export", () => {
    for (const format of Object.keys(exportFormats)) expect(readme).toContain(`\`${format}\``);
  });
});

describe.each(documents)("%s", (file) => {
  const text = read(file);

  it("links to what is there", () => {
    for (const [, target = ""] of prose(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const linked = path === "" ? file : join(dirname(file), path);
      expect(existsSync(join(root, linked)), `${target} in ${file}`).toBe(true);
      if (anchor) expect(anchors(read(linked))).toContain(anchor);
    }
  });

  it("names only commands that exist", () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script);
    for (const script of named) expect(scripts).toContain(script);
  });

  it("names only files of ours that exist", () => {
    const rooms = "(?:schema|store|ingest|server|client|setup|docs|samples|secrets)";
    const named = [...text.matchAll(new RegExp(`\`(${rooms}/[\\w./-]+)\``, "g"))].map(([, path = ""]) => path);
    for (const path of named) {
      if (!/auth\.txt$/.test(path)) expect(existsSync(join(root, path)), `${path} in ${file}`).toBe(true);
    }
  });
});

describe.each(decisions)("%s", (file) => {
  const text = read(file);

  it("is dated, short, and says what was weighed", () => {
    expect(file).toMatch(/\/\d{8}-[a-z0-9-]+\.md$/);
    expect(text.split("\n").length).toBeLessThanOrEqual(60);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Context", "Decision", "Options turned down", "Consequences"]);
    const [, year, month, day] = /(\d{4})(\d{2})(\d{2})-/.exec(file) ?? [];
    expect(text).toContain(`${year}-${month}-${day}`);
  });
});
