import { describe, expect, it } from "vitest";
import type { CypherNode, CypherRelationship } from "#schema/cypher-value.ts";
import { answerGraph } from "./answer-graph.ts";

const node = (id: string, label: string, name: string): CypherNode => ({
  $type: "node",
  id,
  labels: [label],
  properties: label === "Article" ? { title: name } : { name },
});
const between = (id: string, type: string, source: string, target: string): CypherRelationship => ({
  $type: "relationship",
  id,
  type,
  source,
  target,
  properties: {},
});
const [ada, ben] = [node("per_1", "Person", "Ada"), node("per_2", "Person", "Ben")];

describe("answerGraph", () => {
  it("draws each node once, articles too, and statements of one kind between two as one edge", () => {
    const said = [between("r1", "CONTACTED", "per_1", "per_2"), between("r2", "CONTACTED", "per_1", "per_2")];
    const { nodes, edges, left } = answerGraph(
      [
        [ada, said[0]!, ben],
        [ada, said[1]!, [node("art_1", "Article", "Streit")]],
      ],
      9,
    );
    expect(nodes.map(({ name, kind }) => [name, kind])).toEqual([
      ["Ada", "Person"],
      ["Ben", "Person"],
      ["Streit", "Article"],
    ]);
    expect(edges).toEqual([{ relationship: said[0], count: 2, bend: 0 }]);
    expect(left).toBe(0);
  });

  it("draws the ends of a relationship whose nodes the answer does not hold", () => {
    const { nodes } = answerGraph([[between("r", "MENTIONED_IN", "org_1", "art_1")]], 9);
    expect(nodes).toEqual([
      { id: "org_1", kind: "Organization", name: undefined },
      { id: "art_1", kind: "Article", name: undefined },
    ]);
  });

  it("bends edges between the same two nodes apart, whichever way they go", () => {
    const { edges } = answerGraph(
      [[between("r", "DENIED", "per_1", "per_2"), between("s", "DENIED", "per_2", "per_1")]],
      9,
    );
    expect(edges.map(({ bend }) => bend)).toEqual([-0.5, -0.5]);
  });

  it("counts what there is no room for", () => {
    const { nodes, edges, left } = answerGraph([[ada, ben, between("r", "DENIED", "per_1", "per_2")]], 1);
    expect([nodes.length, edges.length, left]).toEqual([1, 0, 1]);
  });
});
