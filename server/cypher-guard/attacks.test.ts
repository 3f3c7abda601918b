import { describe, expect, it } from "vitest";
import { attacks } from "./attacks.ts";
import { checkText } from "./check-text.ts";
import { checkTree } from "./check-tree.ts";
import { judge } from "./judge.ts";
import { readSyntax } from "./syntax-tree.ts";

const outcome = (query: string): string => {
  const verdict = judge({
    query,
    params: { rows: [], key: "a", url: "x", id: "x", pattern: "x", l: "X", t: "X" },
    engine: "neo4j",
  });
  if ("refusal" in verdict) return verdict.refusal.rule;
  return "fault" in verdict ? "syntax" : "ALLOWED";
};

describe("attacks", () => {
  it("are at least 200 and all different", () => {
    expect(new Set(attacks.map(([, query]) => query)).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThanOrEqual(200);
  });

  it.each(attacks)("%s: %s", (rule, query) => {
    expect(outcome(query)).toBe(rule);
  });
});

/** What only the letters give away; the tree alone would let it pass or never come to an end. */
const onlyText = new Set(["unicode-escape", "control-character", "query-length", "nesting"]);

/** What is told from the letters, before anything reads the query. */
const byText = new Set([...onlyText, "prefix", "console-command"]);

describe("the letters alone, without the syntax tree", () => {
  it.each(attacks.filter(([rule]) => byText.has(rule)))("refuse %s: %s", (rule, query) => {
    expect(checkText(query)?.rule).toBe(rule);
  });
});

describe("the syntax tree alone, without the layer before it", () => {
  it.each(attacks.filter(([rule]) => !onlyText.has(rule)))("refuses %s: %s", (_rule, query) => {
    const tree = readSyntax(query);
    expect(tree.fault ?? checkTree(tree, {}), query).toBeDefined();
  });
});
