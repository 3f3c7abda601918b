import { describe, expect, it } from "vitest";
import { allowedQueries } from "./allowed-queries.ts";
import { attacks } from "./attacks.ts";
import { aggregateQueries } from "./comparison/aggregate-queries.ts";
import { everydayQueries } from "./comparison/everyday-queries.ts";
import { hopQueries } from "./comparison/hop-queries.ts";
import { patternQueries } from "./comparison/pattern-queries.ts";
import { valueQueries } from "./comparison/value-queries.ts";
import { readSlowly, readSyntax } from "./syntax-tree.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

/** Full lookahead takes minutes for these. */
const endless = new Set(["too-complex", "nesting", "value-size", "query-length"]);
const texts = [
  ...allowedQueries,
  ...aggregateQueries,
  ...everydayQueries,
  ...hopQueries,
  ...patternQueries,
  ...valueQueries,
  ...attacks.filter(([rule]) => !endless.has(rule)).map(([, query]) => query),
  "RETURN '😀' AS a, 'b' AS b",
  "RETURN 1 AS a; // the end",
  "RETURN 1 AS a; RETURN 2 AS b",
  "// nothing",
  ";",
];

/** Without the end of the input, which has no place in the text. */
const outline = ({ rule, text, start, end, children }: SyntaxNode): unknown =>
  rule === undefined ? [text, start, end] : [rule, text, start, end, children.filter(({ text: t }) => t).map(outline)];

describe("reading a query with little lookahead", () => {
  it("comes to the same tree as with all of it, and to the same fault", () => {
    expect(texts.length).toBeGreaterThan(500);
    for (const query of texts) {
      const [quick, slow] = [readSyntax(query), readSlowly(query)];
      expect({ ...quick, statements: [] }, query).toEqual({ ...slow, statements: [] });
      if (!slow.fault) expect(quick.statements.map(outline), query).toEqual(slow.statements.map(outline));
    }
  }, 120_000);
});
