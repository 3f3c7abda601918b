import { describe, expect, it } from "vitest";
import { read } from "../../pipeline.ts";
import { nounRows, verbRows } from "./rows.ts";

const rows = [...verbRows, ...nounRows];

const rulesFired = (text: string, language: "de" | "en"): string[] =>
  read({ text: `Notiz.\n\n${text}`, title: "Notiz.", language }).claims.map(({ rule }) => rule);

describe("rows", () => {
  it("have ids of their own that say language and relation", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, language, relation } of rows)
      expect(id.startsWith(`${language}.${relation.toLowerCase()}.`)).toBe(true);
  });

  it.each(rows.map((row) => [row.id, row] as const))("%s fires on its example", (id, { example, language }) => {
    expect(rulesFired(example, language)).toContain(id);
  });

  it.each(rows.map((row) => [row.id, row] as const))(
    "%s stays silent on its counter-example",
    (id, { counterExample, language }) => {
      expect(rulesFired(counterExample, language)).not.toContain(id);
    },
  );
});
