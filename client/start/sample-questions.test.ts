import { describe, expect, it } from "vitest";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import { EntityId } from "#schema/ids.ts";
import { sampleQuestions } from "./sample-questions.ts";

const id = (number: number): EntityId => EntityId.parse(`per_${String(number).padStart(16, "0")}`);
const node = (number: number, degree: number): GraphNode => ({
  id: id(number),
  type: "Person",
  name: `N${number}`,
  aliases: [],
  degree,
  articles: 1,
});
const bundle = (source: number, target: number, more: Partial<Bundle> = {}): Bundle => ({
  type: "CONTACTED",
  source: id(source),
  target: id(target),
  statements: 1,
  articles: 1,
  stories: 1,
  contested: false,
  modalities: { asserted: 1 },
  confidence: 0.8,
  ...more,
});

describe("sample questions", () => {
  it("ask for a way only between two that are not joined but share a neighbour", () => {
    const nodes = [node(1, 3), node(2, 2), node(3, 1), node(4, 1)];
    const questions = sampleQuestions({ nodes, bundles: [bundle(1, 2), bundle(2, 3)] });
    expect(questions.find(({ key }) => key === "path")).toMatchObject({ from: { name: "N1" }, to: { name: "N3" } });
  });

  it("never ask what the graph cannot answer", () => {
    expect(sampleQuestions({ nodes: [node(1, 0)], bundles: [] })).toEqual([]);
    const keys = sampleQuestions({ nodes: [node(1, 1), node(2, 1)], bundles: [bundle(1, 2)] }).map(({ key }) => key);
    expect(keys).toEqual(["edge"]);
  });

  it("choose a day by which part of it was known", () => {
    const bundles = [bundle(1, 2, { first: "2020-01-01" }), bundle(2, 1, { first: "2021-01-01" })];
    expect(sampleQuestions({ nodes: [node(1, 1), node(2, 1)], bundles })).toContainEqual({
      key: "known",
      date: "2020-01-01",
    });
  });
});
