import { expect, it } from "vitest";
import type { CypherValue } from "#schema/cypher-value.ts";
import { entityIds } from "./result-entities.ts";

const id = (n: number): string => `per_${String(n).padStart(16, "0")}`;
const node = (n: number): CypherValue => ({ $type: "node", id: id(n), labels: ["Person"], properties: {} });

it("finds entities in cells, lists, maps, paths and at the ends of relationships, each once", () => {
  const relationship = {
    $type: "relationship",
    id: "r",
    type: "DENIED",
    source: id(4),
    target: id(5),
    properties: {},
  } as const;
  const path = { $type: "path", nodes: [node(6)], relationships: [relationship] } as unknown as CypherValue;
  const article = { $type: "node", id: "art_0000000000000001", labels: ["Article"], properties: {} } as const;
  expect(
    entityIds([
      [node(1), [node(2)], { a: node(3) }],
      [relationship, path, node(1), article, "per_x"],
    ]),
  ).toEqual([1, 2, 3, 4, 5, 6].map(id));
});
