import type { CypherNode, CypherRelationship, CypherValue } from "#schema/cypher-value.ts";
import { EntityType } from "#schema/ontology.ts";
import { elementsOf } from "./result-entities.ts";
import { valueText } from "./value-text.ts";

/** A node of an answer as it is drawn; of one that only stands at the end of a relationship the name is not known. */
export type PictureNode = Readonly<{ id: string; kind: EntityType | "Article" | undefined; name: string | undefined }>;
/** All relationships of one type between two nodes in one direction; `bend` counts those beside it, to the left and right of the middle. */
export type PictureEdge = Readonly<{ relationship: CypherRelationship; count: number; bend: number }>;
export type AnswerGraph = Readonly<{
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  /** Nodes that there was no room for. */
  left: number;
}>;

const kinds = new Map<string, PictureNode["kind"]>([
  ["per", "Person"],
  ["org", "Organization"],
  ["evt", "Event"],
  ["art", "Article"],
]);

/** What an answer holds as a graph of at most so many nodes, the first of its rows. */
export function answerGraph(rows: readonly (readonly CypherValue[])[], most: number): AnswerGraph {
  const found = elementsOf(rows);
  const nodes = new Map(found.nodes.map((node) => [node.id, drawn(node)]));
  for (const { source, target } of found.relationships)
    for (const id of [source, target])
      if (!nodes.has(id)) nodes.set(id, { id, kind: kinds.get(id.slice(0, 3)), name: undefined });
  const shown = [...nodes.values()].slice(0, most);
  const ids = new Set(shown.map(({ id }) => id));
  const edges = bundled(found.relationships.filter(({ source, target }) => ids.has(source) && ids.has(target)));
  return { nodes: shown, edges: beside(edges), left: nodes.size - shown.length };
}

function drawn(node: CypherNode): PictureNode {
  const label = node.labels.find((one) => one === "Article" || EntityType.options.some((type) => type === one));
  return { id: node.id, kind: label as PictureNode["kind"], name: valueText(node) };
}

type Bundled = Omit<PictureEdge, "bend">;

function bundled(relationships: readonly CypherRelationship[]): Bundled[] {
  const bundles = new Map<string, Bundled>();
  for (const relationship of relationships) {
    const key = [relationship.type, relationship.source, relationship.target].join(" ");
    const { count = 0, relationship: first = relationship } = bundles.get(key) ?? {};
    bundles.set(key, { relationship: first, count: count + 1 });
  }
  return [...bundles.values()];
}

/** Spreads edges between the same two nodes: the middle of them is straight. */
function beside(edges: readonly Bundled[]): PictureEdge[] {
  const pairs = new Map<string, Bundled[]>();
  for (const edge of edges) {
    const pair = [edge.relationship.source, edge.relationship.target].sort().join(" ");
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  return [...pairs.values()].flatMap((group) =>
    group.map((edge, at) => {
      const { source, target } = edge.relationship;
      return { ...edge, bend: (at - (group.length - 1) / 2) * (source < target ? 1 : -1) };
    }),
  );
}
