import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/lexicon.ts";
import { openStages } from "../../pipeline.ts";
import { relate } from "../relate.ts";
import { nounRows, verbRows } from "./rows.ts";

const rows = [...verbRows, ...nounRows];

const stages = openStages();

/** Rows that fire, however often they were wrong elsewhere. */
const rulesFired = (text: string, language: "de" | "en"): string[] =>
  relate(stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language }), () => 1, 0.4).claims.map(({ rule }) => rule);

describe("rows", () => {
  it("have ids of their own that say language and relation", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, language, relation } of rows)
      expect(id.startsWith(`${language}.${relation.toLowerCase()}.`)).toBe(true);
  });

  it("name English verbs that the lexicon knows in all their forms", () => {
    const { english } = loadLexicon();
    const verbs = verbRows.filter(({ language }) => language === "en").flatMap(({ verbs: list }) => list.split(/\s+/u));
    expect(verbs.filter((verb) => !english.readings(verb).some(({ pos }) => pos === "VERB" || pos === "AUX"))).toEqual(
      [],
    );
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
