import { beforeAll, describe, expect, it } from "vitest";
import type { Span } from "#schema/entity.ts";
import { loadModel } from "./load-model.ts";
import type { Model, ModelReading } from "./reading.ts";

const german =
  "Außenministerin Ortrud Wellenkamp hat den Vorstandschef der Nordkraft AG, Jost Quist, scharf kritisiert. " +
  "Sie warf ihm vor, die Öffentlichkeit getäuscht zu haben. Quist wies die Vorwürfe zurück. " +
  "Am Abend telefonierte Wellenkamp mit dem Präsidenten 😀 Mário Távora.";
const english =
  "Senator Maud Ellery met the union leader Piet Rasmussen in Harborough on Monday. " +
  "Rasmussen criticized the Harbor Board. Ellery denied that she had taken money.";

/** Sentences by their full stops. */
function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^.]+\./gu)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { start: match.index + lead, end: match.index + match[0].length };
  });
}

describe("the reading of a text", () => {
  let model: Model;
  const read = (text: string): Promise<ModelReading> => model.read(text, sentencesOf(text));

  beforeAll(async () => {
    const loaded = await loadModel();
    if ("unavailable" in loaded) throw new Error(loaded.unavailable);
    model = loaded;
  });

  it("finds people and bodies by name with exact offsets", async () => {
    const { mentions } = await read(german);
    const names = mentions
      .filter(({ kind }) => kind === "name")
      .map(({ span, type }) => [german.slice(span.start, span.end), type]);
    expect(names).toContainEqual(["Ortrud Wellenkamp", "Person"]);
    expect(names).toContainEqual(["Jost Quist", "Person"]);
    expect(names).toContainEqual(["Mário Távora", "Person"]);
    expect(names).toContainEqual(["Nordkraft AG", "Organization"]);
  });

  it("finds names in English", async () => {
    const { mentions } = await read(english);
    const names = mentions.filter(({ kind }) => kind === "name").map(({ span }) => english.slice(span.start, span.end));
    expect(names).toEqual(expect.arrayContaining(["Maud Ellery", "Piet Rasmussen", "Rasmussen", "Ellery"]));
  });

  it("sorts every mention of a person or organization into one entity", async () => {
    const { mentions, clusters } = await read(german);
    const grouped = clusters.flat().sort((a, b) => a - b);
    expect(grouped).toEqual([...mentions.keys()].filter((index) => mentions[index]?.type !== "Event"));
    const of = (name: string) =>
      clusters.findIndex((members) =>
        members.some((index) => german.slice(mentions[index]?.span.start, mentions[index]?.span.end) === name),
      );
    expect(of("Wellenkamp")).toBe(of("Ortrud Wellenkamp"));
  });

  it("keeps spans in order, apart and inside their sentence", async () => {
    const { mentions } = await read(german);
    const sentences = sentencesOf(german);
    mentions.forEach(({ span }, index) => {
      expect(span.start).toBeGreaterThanOrEqual(mentions[index - 1]?.span.end ?? 0);
      expect(sentences.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
    });
  });

  it("offers statements with scores from 0 to 1, best first, whose parts exist", async () => {
    const { statements, mentions } = await read(german);
    expect(statements.length).toBeGreaterThan(0);
    statements.forEach((statement, index) => {
      expect(statement.score).toBeGreaterThanOrEqual(0);
      expect(statement.score).toBeLessThanOrEqual(statements[index - 1]?.score ?? 1);
      expect(mentions[statement.source]).toBeDefined();
      expect(statement.sentence.start).toBeLessThanOrEqual(statement.trigger.start);
      expect(statement.trigger.end).toBeLessThanOrEqual(statement.sentence.end);
    });
  });

  it("gives its names before anything is known, and the same reading in two halves", async () => {
    const encoded = await model.encode(german, sentencesOf(german));
    const named = encoded.names.map(({ start, end, type }) => [german.slice(start, end), type]);
    expect(named).toContainEqual(["Ortrud Wellenkamp", "Person"]);
    expect(named).toContainEqual(["Nordkraft AG", "Organization"]);
    expect(await encoded.read()).toEqual(await read(german));
  });

  it("is the same on every run", async () => {
    expect(await read(german)).toEqual(await read(german));
  });

  it("is empty for a text without sentences or words", async () => {
    expect(await model.read("", [])).toEqual({ mentions: [], links: [], clusters: [], statements: [] });
    expect((await model.read("   ", [{ start: 0, end: 3 }])).mentions).toEqual([]);
  });

  it("covers a text that is many windows long to its end", async () => {
    const long = `${Array.from({ length: 12 }, () => german).join(" ")} Zum Schluss sprach Runa Feldhoff.`;
    const { mentions } = await read(long);
    const last = mentions.findLast(({ kind }) => kind === "name");
    expect(long.slice(last?.span.start, last?.span.end)).toBe("Runa Feldhoff");
  });

  it("stands scripts that it does not know", async () => {
    const text = "東京で会議が開かれた。 Ελλάδα και Μόσχα ανακοίνωσαν 🜚🜛 שלום.";
    expect(await model.read(text, [{ start: 0, end: text.length }])).toMatchObject({ clusters: expect.any(Array) });
  });
});
